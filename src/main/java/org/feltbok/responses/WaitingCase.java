package org.feltbok.responses;

/**
 * A case of the frame from which there is no response; or a form that is about no case and waits to
 * be keyed a second time.
 *
 * @param id of the case, or of the form's first entry
 * @param key of the form, where it is not its name; may be empty
 * @param isForm whether it is a form
 */
public record WaitingCase(String id, String key, String name, boolean isForm) {
    public WaitingCase(String id, String key, String name) {
        this(id, key, name, false);
    }

    /** A form by what people call it: the number on it, or its key. */
    static WaitingCase ofForm(Response first) {
        return first.number().isEmpty()
                ? new WaitingCase(first.id(), "", first.key(), true)
                : new WaitingCase(first.id(), first.key(), first.number(), true);
    }
}
