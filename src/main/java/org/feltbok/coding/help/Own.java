package org.feltbok.coding.help;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.Coding;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one coder gave parts of answers. Nothing here looks at what others gave, so that no help
 * tells a coder what they do not see yet.
 *
 * @param person null = nobody yet
 */
public record Own(CodedTexts texts, @Nullable String person) {
    private List<Coding> at(AnswerPart hit) {
        return texts.byId(hit.textId()).stream()
                .flatMap(t -> t.codingsOf(person).stream())
                .filter(c -> c.span() == null ? !c.isLost() : c.span().overlaps(hit.span()))
                .toList();
    }

    /** Whether the words have a code, or their whole answer has it. */
    public boolean has(AnswerPart hit, String code) {
        return at(hit).stream().anyMatch(c -> c.codeId().equals(code));
    }

    /** Whether the words have any code of their own. */
    public boolean isCoded(AnswerPart hit) {
        return at(hit).stream().anyMatch(c -> c.span() != null);
    }

    /** Whether the coder has finished the answer. */
    public boolean isDone(AnswerPart hit) {
        return texts.byId(hit.textId()).filter(t -> t.isDone(person)).isPresent();
    }

    /** Whether the coder has done anything with an answer. */
    static boolean isWorked(CodedText text, @Nullable String person) {
        return !text.isUncoded(person);
    }

    /** The code that most of some parts have; empty if none has any. */
    public Optional<String> commonest(Collection<Member> members) {
        Map<String, Integer> counts = new HashMap<>();
        for (Member member : members) {
            for (AnswerPart hit : member.hits()) {
                for (Coding coding : at(hit)) {
                    if (coding.span() != null) {
                        counts.merge(coding.codeId(), 1, Integer::sum);
                    }
                }
            }
        }
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
