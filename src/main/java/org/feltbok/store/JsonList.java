package org.feltbok.store;

import java.util.Collection;

/** Texts as one parameter of a statement, which {@code json_each} takes apart again. */
public final class JsonList {
    private JsonList() {}

    public static String of(Collection<String> texts) {
        return RowJson.write(texts);
    }
}
