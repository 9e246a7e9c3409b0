package org.feltbok.responses.ui;

/**
 * Why a key or a typed value was not taken.
 *
 * @param key text key
 * @param allowed what may be keyed
 */
record Refusal(String key, String allowed) {}
