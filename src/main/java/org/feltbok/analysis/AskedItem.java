package org.feltbok.analysis;

import org.feltbok.base.text.LocalText;

import java.util.List;

/**
 * What takes an answer in a questionnaire, as figures see it.
 *
 * @param id identity in the study file
 * @param name the variable of the same name holds its cells
 * @param options those of its list; empty for texts and numbers
 * @param codes codes of the codebooks on it, in the order of the codebooks
 * @param isRetired whether it, its question or its section is no longer asked; what was answered
 *     counts
 */
public record AskedItem(
        String id,
        String name,
        LocalText label,
        LocalText shortLabel,
        List<Category> options,
        List<Code> codes,
        boolean isRetired) {

    public AskedItem(
            String id,
            String name,
            LocalText label,
            LocalText shortLabel,
            List<Category> options,
            List<Code> codes) {
        this(id, name, label, shortLabel, options, codes, false);
    }

    /**
     * A code of a codebook.
     *
     * @param folder whether it only groups others
     * @param parent id of the code above; empty = none
     * @param isRetired whether it is no longer given
     */
    public record Code(
            String id,
            String key,
            LocalText label,
            boolean folder,
            String parent,
            String codebook,
            boolean isRetired) {}
}
