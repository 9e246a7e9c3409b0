package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.EntryRules;

import java.util.List;
import java.util.Optional;

/**
 * The answer «other, please specify» of an item and the item that takes what is specified: an open
 * text that only this answer asks for.
 */
record OtherAnswer(Option option, Item text) {
    static Optional<OtherAnswer> of(EntryRules rules, Item item) {
        if (item.choices().isEmpty()) {
            return Optional.empty();
        }
        for (Item text : rules.form().items()) {
            if (text.type() == ItemType.TEXT && rules.deciding(text).equals(List.of(item))) {
                List<Option> asking =
                        item.choices().stream().filter(o -> asks(rules, text, o)).toList();
                if (asking.size() == 1) {
                    return Optional.of(new OtherAnswer(asking.getFirst(), text));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the form's own rule for the text names the answer, and no other of its answers. */
    private static boolean asks(EntryRules rules, Item text, Option option) {
        return rules.form().relevant(text).stream()
                .anyMatch(
                        r ->
                                r.contains("'" + option.code() + "'")
                                        || r.matches(
                                                ".*=\\s*"
                                                        + java.util.regex.Pattern.quote(
                                                                option.code())
                                                        + "\\s*"));
    }
}
