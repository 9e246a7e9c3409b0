package org.feltbok.responses.twice;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.store.CellChange;
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
 * Draws forms to be keyed a second time: at random among those that are complete, keyed by hand, of
 * a case of the frame or of none, and neither keyed twice nor drawn before. The same seed draws the
 * same among the same: their keys in order, shuffled as {@link Collections#shuffle} does with
 * {@link Random} of the seed, the first ones.
 *
 * @param count how many; more than there are = all
 * @param at ISO date and time
 */
public record DrawSecond(Form form, int count, long seed, String at) implements Operation {
    @Override
    public String name() {
        return "responses.draw_second";
    }

    @Override
    public List<String> args() {
        return List.of(String.valueOf(count), String.valueOf(seed));
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        long drawn = written.stream().map(CellChange::rowId).distinct().count();
        return List.of(String.valueOf(drawn), String.valueOf(seed));
    }

    @Override
    public void validate(Handle handle) {
        if (count < 1) {
            throw new FaultException("responses.twice.draw_none");
        }
        if (candidates(handle).isEmpty()) {
            throw new FaultException("responses.twice.draw_nobody");
        }
    }

    /** The identities of the forms that may be drawn, by their keys. */
    private List<String> candidates(Handle handle) {
        Set<String> drawn = ResponseStore.drawn(handle, form);
        // only these wait for a second entry; members do with what they belong to
        boolean isRoster = form.questionnaire().isRoster();
        Set<String> frame =
                handle.createQuery("SELECT id FROM study_case WHERE in_frame = 1")
                        .mapTo(String.class)
                        .set();
        return TwiceStore.keyedOnce(handle, form).stream()
                .map(r -> r.response())
                .filter(r -> !drawn.contains(r.id()))
                .filter(r -> r.caseId().map(frame::contains).orElse(!isRoster))
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .map(r -> r.id())
                .toList();
    }

    @Override
    public void apply(UnitOfWork work) {
        List<String> all = new ArrayList<>(candidates(work.handle()));
        int of = all.size();
        Collections.shuffle(all, new Random(seed));
        List<String> drawn = all.subList(0, Math.min(count, of));
        String draw = "{\"seed\":%d,\"drawn\":%d,\"of\":%d}".formatted(seed, drawn.size(), of);
        for (String response : drawn) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("task", "enter_again");
            row.put("target_kind", "response");
            row.put("target_id", response);
            row.put("blind_until", "all_done");
            row.put("draw", draw);
            row.put("made_at", at);
            work.insert("assignment", Ids.next(), row);
        }
    }
}
