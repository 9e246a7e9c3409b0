package org.feltbok.statfile.data;

import java.util.List;

/**
 * What a file says of itself and its variables.
 *
 * @param label what the file is; may be empty
 * @param encoding of its texts
 */
public record StatHeader(String label, String encoding, List<StatVariable> variables) {
    public StatHeader {
        variables = List.copyOf(variables);
    }
}
