package org.feltbok.sample;

import java.util.List;

/** A finished answer to one item of one response, with the marks of the first coder. */
record CodedText(String response, String item, String text, List<MarkedText.Mark> marks) {}
