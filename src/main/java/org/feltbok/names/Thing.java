package org.feltbok.names;

import java.util.List;

/**
 * Something of a study that has a name.
 *
 * @param owner the name of what it stands in: a questionnaire, attribute, grouping or codebook; for
 *     a derived variable {@code cases} or its questionnaire; else empty
 * @param items of a code the items that it may be given to, in full: {@code survey/q20}; of a
 *     roster the questionnaire whose responses have its number of members, called as it is
 */
record Thing(Kind kind, String id, String name, String owner, List<String> items) {
    Thing {
        items = List.copyOf(items);
    }

    /** The same under another name. */
    Thing called(String other) {
        return new Thing(kind, id, other, owner, items);
    }
}
