// SwiftPM builds a C target only if it has a source file; everything is inline in shim.h.
#include "shim.h"
