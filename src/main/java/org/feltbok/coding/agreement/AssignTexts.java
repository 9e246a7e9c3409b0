package org.feltbok.coding.agreement;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.InterviewShareStore;
import org.feltbok.coding.TextRef;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Assigns answers to a question, or interviews as a whole, to two or more coders, who stay blind to
 * each other until all are done with all of them. All answers, or some drawn at random among those
 * not yet assigned to them all; the same seed draws the same among the same: in the order of the
 * responses, shuffled as {@link Collections#shuffle} does with {@link Random} of the seed, the
 * first ones.
 *
 * @param count how many; more than there are = all
 * @param at ISO date and time
 */
public record AssignTexts(
        String codebookId, String itemId, List<String> coders, int count, long seed, String at)
        implements Operation {
    public AssignTexts {
        coders = List.copyOf(coders);
    }

    @Override
    public String name() {
        return isInterviews() ? "coding.assign_interviews" : "coding.assign";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void validate(Handle handle) {
        if (Set.copyOf(coders).size() < 2) {
            throw new FaultException("agreement.two_coders");
        }
        if (count < 1) {
            throw new FaultException(CodableItem.key(itemId, "agreement.assign_none"));
        }
        if (candidates(handle).isEmpty()) {
            throw new FaultException(CodableItem.key(itemId, "agreement.assigned_all"));
        }
    }

    private boolean isInterviews() {
        return itemId.equals(CodableItem.INTERVIEWS);
    }

    /** Who is to code each answer, or each interview. */
    private Map<String, Set<String>> assigned(Handle handle) {
        return isInterviews()
                ? InterviewShareStore.of(handle, codebookId).byInterview()
                : new AgreementStore(handle).assigned(codebookId, itemId);
    }

    private List<String> candidates(Handle handle) {
        Map<String, Set<String>> assigned = assigned(handle);
        if (isInterviews()) {
            return new InterviewStore(handle)
                    .allPassages().entrySet().stream()
                            .filter(e -> !e.getValue().isEmpty())
                            .map(Map.Entry::getKey)
                            .filter(i -> !assigned.getOrDefault(i, Set.of()).containsAll(coders))
                            .sorted()
                            .toList();
        }
        return new CodingStore(handle)
                .answers(codebookId, itemId).stream()
                        .map(CodedText::ref)
                        .map(r -> r.id())
                        .filter(t -> !assigned.getOrDefault(t, Set.of()).containsAll(coders))
                        .toList();
    }

    @Override
    public void apply(UnitOfWork work) {
        Map<String, Set<String>> assigned = assigned(work.handle());
        List<String> all = new ArrayList<>(candidates(work.handle()));
        int of = all.size();
        boolean whole = count >= of;
        if (!whole) {
            Collections.shuffle(all, new Random(seed));
        }
        List<String> drawn = all.subList(0, Math.min(count, of));
        String draw =
                whole
                        ? null
                        : "{\"seed\":%d,\"drawn\":%d,\"of\":%d}".formatted(seed, drawn.size(), of);
        for (String text : drawn) {
            for (String coder : coders) {
                if (!assigned.getOrDefault(text, Set.of()).contains(coder)) {
                    insert(work, text, coder, draw);
                }
            }
        }
        // what all were done with before is open from now on; each of them is to code every one
        TextRef any =
                isInterviews()
                        ? TextRef.passage(drawn.getFirst())
                        : TextRef.answer(drawn.getFirst());
        Blindness.opened(work.handle(), codebookId, any)
                .forEach(share -> work.update("assignment", share, "done_at", at));
    }

    private void insert(UnitOfWork work, String text, String coder, @Nullable String draw) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("task", "code");
        row.put("person_id", coder);
        row.put("target_kind", isInterviews() ? "interview" : "answer");
        row.put("target_id", text);
        row.put("codebook_id", codebookId);
        row.put("blind_until", "all_done");
        row.put("draw", draw);
        row.put("made_at", at);
        work.insert("assignment", Ids.next(), row);
    }
}
