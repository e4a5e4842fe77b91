// libcurl as Swift can see it.
//
// `curl_easy_setopt`, `curl_easy_getinfo` and `curl_multi_setopt` are variadic, and Swift cannot call variadic C functions.
// Each function below is one of them with one type of argument. They can go when Swift imports variadic functions.
#pragma once

// The checking macros of curl.h insist on options that are literals; here the types of the arguments do their work.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// Options that take a number. libcurl reads a `long`: an `int` in its place would leave half of it undefined.
static inline CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

// Options that take a file size, which is a `curl_off_t` and not a `long` wherever `long` has 32 bits.
static inline CURLcode ccurl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}

// Options that take a string, which libcurl copies.
static inline CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

// Options that take a blob; NULL takes it back.
static inline CURLcode ccurl_set_blob(CURL *easy, CURLoption option, struct curl_blob *value) {
  return curl_easy_setopt(easy, option, value);
}

// Options that take a pointer which libcurl keeps: user data of callbacks, the error buffer.
static inline CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}

// One function for each kind of callback: a Swift closure becomes a C function only where the parameter's type says which.
static inline CURLcode ccurl_set_write_function(CURL *easy, curl_write_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, callback);
}

// Header lines have the signature of body bytes, but an option of their own.
static inline CURLcode ccurl_set_header_function(CURL *easy, curl_write_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, callback);
}

// Called before a name is looked up.
static inline CURLcode ccurl_set_resolver_start_function(CURL *easy, curl_resolver_start_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_RESOLVER_START_FUNCTION, callback);
}

// Called to make the socket of a connection.
static inline CURLcode ccurl_set_open_socket_function(CURL *easy, curl_opensocket_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

// Called before a TLS handshake.
static inline CURLcode ccurl_set_ssl_context_function(CURL *easy, curl_ssl_ctx_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, callback);
}

// Called before a request is sent.
static inline CURLcode ccurl_set_prerequest_function(CURL *easy, curl_prereq_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}

// Called as bytes arrive, body or not.
static inline CURLcode ccurl_set_progress_function(CURL *easy, curl_xferinfo_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, callback);
}

// Facts that are numbers.
static inline CURLcode ccurl_get_long(CURL *easy, CURLINFO info, long *value) {
  return curl_easy_getinfo(easy, info, value);
}

// Facts that are strings, which belong to the handle and live until its next use.
static inline CURLcode ccurl_get_string(CURL *easy, CURLINFO info, const char **value) {
  return curl_easy_getinfo(easy, info, value);
}

// Facts that are pointers: what CURLOPT_PRIVATE was given.
static inline CURLcode ccurl_get_pointer(CURL *easy, CURLINFO info, void **value) {
  return curl_easy_getinfo(easy, info, value);
}

// Options of a multi handle that take a number.
static inline CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// Options of a multi handle that take a pointer which libcurl keeps.
static inline CURLMcode ccurl_multi_set_pointer(CURLM *multi, CURLMoption option, void *value) {
  return curl_multi_setopt(multi, option, value);
}

// Called when a socket is to be watched, or no longer; NULL to be called no more.
static inline CURLMcode ccurl_multi_set_socket_function(CURLM *multi, curl_socket_callback callback) {
  return curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, callback);
}

// Called when the time at which libcurl wants to run changes; NULL to be called no more.
static inline CURLMcode ccurl_multi_set_timer_function(CURLM *multi, curl_multi_timer_callback callback) {
  return curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, callback);
}

// The result of a message is a member of a union, which Swift imports as an accessor that copies the whole union.
static inline CURLcode ccurl_message_result(const CURLMsg *message) { return message->data.result; }
