package org.feltbok.coding.ui;

/** What of the Coding screen has changed, so that a view draws no more than that. */
enum Part {
    /** Question, codebook, coders: all. */
    QUESTION,
    /** Codes and their counts. */
    CODES,
    /** What narrows the answers. */
    FILTER,
    /** The answers shown. */
    LIST,
    /** The answer being coded and what is selected in it. */
    CURRENT,
    /** What was noted on words, cases and codes. */
    MEMOS
}
