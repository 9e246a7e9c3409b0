package org.feltbok.statfile.data;

import java.util.List;

/**
 * Variables that are the answers to one question of which several may be chosen.
 *
 * @param name as the program calls it, without its sign
 * @param label the question; may be empty
 * @param counted what stands in a cell of an answer that was chosen, as a text
 * @param variables their names
 */
public record StatSet(String name, String label, String counted, List<String> variables) {
    public StatSet {
        variables = List.copyOf(variables);
    }
}
