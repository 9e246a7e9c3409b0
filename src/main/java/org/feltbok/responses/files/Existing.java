package org.feltbok.responses.files;

/** What a row means for whose case there is a first entry already. */
public enum Existing {
    /** A mistake: nothing is read in. */
    REFUSE,
    /** One more response of the case. */
    NEW,
    /** The second, independent entry of the form. */
    SECOND,
    /**
     * What the file says of that response: cells that differ are changed, blank ones left alone.
     */
    UPDATE
}
