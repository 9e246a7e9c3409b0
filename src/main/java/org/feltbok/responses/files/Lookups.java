package org.feltbok.responses.files;

import java.util.Map;
import java.util.Set;

/**
 * What a file of responses may point at.
 *
 * @param cases identities of cases by what may stand in the file
 * @param people names of people by key and name
 * @param origins identities of origins by key
 * @param parents identities of the responses that members may belong to, by what may stand in the
 *     file; a second entry by its name
 * @param unsure what is not known whole ({@code case}, {@code person}, {@code origin}), so that an
 *     unknown one is not told
 * @param taken responses that are in the study already, as made by {@link #name}
 * @param ids makes identities
 */
public record Lookups(
        Map<String, String> cases,
        Map<String, String> people,
        Map<String, String> origins,
        Map<String, String> parents,
        Set<String> unsure,
        Set<String> taken,
        IdMaker ids) {
    /** Makes identities of what is read. */
    public interface IdMaker {
        /**
         * @param name of the response, as made by {@link Lookups#name}
         */
        String response(String name);

        /** The identity of the text of an item in a response. */
        String text(String name, String item);
    }

    /** A response within its questionnaire: its key, with /2 after it for a second entry. */
    public static String name(String key, int pass) {
        return pass == 1 ? key : key + "/" + pass;
    }
}
