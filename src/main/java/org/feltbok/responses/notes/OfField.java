package org.feltbok.responses.notes;

import org.feltbok.responses.OfResponse;

/** Something done at a field of a response. */
interface OfField extends OfResponse {
    FieldAt at();

    @Override
    default String responseId() {
        return at().responseId();
    }

    @Override
    default String title() {
        return at().title();
    }
}
