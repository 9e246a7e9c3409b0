package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A text with the codes all coders gave it and how far each is with it. */
public record CodedText(CodableText text, List<Coding> codings, List<TextState> states) {
    public CodedText {
        codings = List.copyOf(codings);
        states = List.copyOf(states);
    }

    /** The same, of a case as it is called now. */
    CodedText of(CaseName name) {
        return new CodedText(text.of(name), codings, states);
    }

    public TextRef ref() {
        return text.ref();
    }

    public List<Coding> codingsOf(@Nullable String personId) {
        return codings.stream().filter(c -> c.personId().equals(personId)).toList();
    }

    /** Everybody who coded it, finished it or noted something on it. */
    Set<String> people() {
        Set<String> people = new LinkedHashSet<>();
        codings.forEach(c -> people.add(c.personId()));
        states.forEach(s -> people.add(s.personId()));
        return people;
    }

    /** The codes a coder gave, each once. */
    public Set<String> codesOf(@Nullable String personId) {
        return codingsOf(personId).stream()
                .map(Coding::codeId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<TextState> stateOf(@Nullable String personId) {
        return states.stream().filter(s -> s.personId().equals(personId)).findFirst();
    }

    /** Finished by the coder, with or without codes. */
    public boolean isDone(@Nullable String personId) {
        return stateOf(personId).map(TextState::done).orElse(false);
    }

    /** Reopened or coded anew by the coder after the codes of another could be seen. */
    public boolean isSeen(@Nullable String personId) {
        return stateOf(personId).map(TextState::seen).orElse(false);
    }

    /** Neither coded nor finished by the coder. */
    public boolean isUncoded(@Nullable String personId) {
        return !isDone(personId) && codingsOf(personId).isEmpty();
    }

    /** Empty if the coder noted nothing. */
    public String memoOf(@Nullable String personId) {
        return stateOf(personId).map(TextState::memo).orElse("");
    }

    /** Other coders at this text; a coder learns of them only when done with it. */
    public Set<String> othersShownTo(@Nullable String personId) {
        return isDone(personId) ? othersThan(personId) : Set.of();
    }

    /** Other coders at this text, whether they may be seen or not. */
    Set<String> othersThan(@Nullable String personId) {
        Set<String> others = new LinkedHashSet<>();
        states.stream().filter(TextState::done).forEach(s -> others.add(s.personId()));
        codings.forEach(c -> others.add(c.personId()));
        others.remove(personId);
        return others;
    }
}
