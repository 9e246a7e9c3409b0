package org.feltbok.figures.ui;

/** What one picks figures from. */
enum FiguresView {
    LIST,
    /** pictures of all of them in the middle */
    GALLERY,
    /** the report with its sections */
    OUTLINE
}
