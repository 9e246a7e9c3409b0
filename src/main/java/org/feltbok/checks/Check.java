package org.feltbok.checks;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.store.Operation;

import java.util.List;
import java.util.Optional;

/**
 * Something that is looked for in the data. Its texts are {@code checks.KEY}, with the name of the
 * item, and {@code checks.told.KEY}, with the name of the item, how many, the first of them and how
 * many more; what it is and what to do.
 */
public sealed interface Check permits ResponseCheck, AcrossCheck, StudyCheck {
    /** Short name, also in the study file; never changes. */
    String key();

    /** How bad it is. */
    Severity severity();

    /** Its text where one place is shown. */
    default String text() {
        return "checks." + key();
    }

    /** Words that the study itself has for it, said in place of its text. */
    default Optional<LocalText> ownWords() {
        return Optional.empty();
    }

    /** Whether the words that a questionnaire has for a broken constraint say it better. */
    default boolean saysWordsOfRule() {
        return false;
    }

    /** Whether it is about one answer by itself, so that it is told at its field at once. */
    default boolean isToldAtField() {
        return false;
    }

    /** Its text where all that it found in one item is told at once. */
    default String toldText(Optional<Item> about) {
        return "checks.told." + key();
    }

    /** All that it found in one item, as it is told at once. */
    default Fault told(Optional<Item> about, String item, List<Place> first, int more) {
        return Fault.at(
                Fault.Place.none(),
                toldText(about),
                item,
                first.size() + more,
                String.join(", ", first.stream().map(Place::words).toList()),
                more);
    }

    /**
     * What puts right at once what was found, offered by the text {@code checks.mend.KEY}; empty
     * where somebody must look at each.
     */
    default Optional<Operation> mending(List<Finding> found) {
        return Optional.empty();
    }

    /**
     * Where something was found.
     *
     * @param key of the response
     * @param title what people call it
     * @param form identity of its questionnaire; empty if it is about none
     * @param pass 1, or 2 for a second independent entry
     * @param screen where it is worked with; empty = said by what was found
     * @param subject what leads to it there
     */
    record Place(String key, String title, String form, int pass, String screen, String subject) {
        Place(String key, String title, String form, int pass) {
            this(key, title, form, pass, "", "");
        }

        /** Where nothing is keyed. */
        Place(String key, String title) {
            this(key, title, "", 1);
        }

        String words() {
            return title.isEmpty() || title.equals(key) ? key : key + " (" + title + ")";
        }
    }
}
