// cmark-gfm: GitHub's dialect of Markdown. Both headers are plain C that Swift can import; there is nothing to wrap.
#ifndef INTERLEAVE_CCMARKGFM_SHIM_H
#define INTERLEAVE_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
