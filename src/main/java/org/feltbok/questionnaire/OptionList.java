package org.feltbok.questionnaire;

import java.util.List;
import java.util.Optional;

/** The answers that one or more questions share, in the order printed. */
public record OptionList(String id, String name, List<Option> options) {
    public OptionList {
        options = List.copyOf(options);
    }

    public Optional<Option> byCode(String code) {
        return options.stream().filter(o -> o.code().equals(code)).findFirst();
    }
}
