package org.feltbok.export.paper;

import java.util.List;

/** What stands on a form, from the top down. */
public sealed interface PaperPart {
    /** A line that is filled in before the first question, such as the number of the form. */
    record Head(List<String> blanks, String told) implements PaperPart {
        public Head {
            blanks = List.copyOf(blanks);
        }
    }

    /**
     * A heading.
     *
     * @param condition when its questions are asked, in words; may be empty
     */
    record Heading(String text, String condition) implements PaperPart {}

    /** The top of a sheet of its own, which is filled in once for each member. */
    record Sheet(String title, List<String> blanks) implements PaperPart {
        public Sheet {
            blanks = List.copyOf(blanks);
        }
    }

    /** Words to read, such as which sheet is filled in here. */
    record Told(String text) implements PaperPart {}

    /**
     * A question.
     *
     * @param number as printed, else its place among all
     * @param name by which it is keyed, where it has no number of its own; may be empty
     * @param text what is asked
     * @param hint the instruction; may be empty
     * @param condition when it is asked, in words; may be empty
     * @param note what stands below it; may be empty
     */
    record Ask(
            String number,
            String name,
            String text,
            String hint,
            String condition,
            PaperAnswer answer,
            String note)
            implements PaperPart {}
}
