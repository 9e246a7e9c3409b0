package org.feltbok.coding.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * What coders did, the newest first.
 *
 * @param unseen how many lines whoever asks does not see yet, since they code without seeing others
 */
public record CodingHistory(List<HistoryLine> lines, int unseen) {
    public CodingHistory {
        lines = List.copyOf(lines);
    }

    public CodingHistory filtered(HistoryFilter filter) {
        return new CodingHistory(lines.stream().filter(filter::shows).toList(), unseen);
    }

    /** What is about a code, whatever it was called. */
    public CodingHistory of(String codeId) {
        return new CodingHistory(
                lines.stream().filter(l -> l.codeIds().contains(codeId)).toList(), unseen);
    }

    /** Everybody who did something or whose codings it was done to, by name. */
    public List<String> people() {
        return lines.stream()
                .flatMap(l -> Stream.of(l.who(), l.coder()))
                .filter(p -> !p.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> codes() {
        return lines.stream()
                .map(HistoryLine::code)
                .filter(c -> !c.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
