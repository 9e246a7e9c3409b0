package org.feltbok.coding.kit;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Memo;
import org.feltbok.coding.MemoStore;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Memos on words, interviews, cases and codes as they are now. On the user-interface thread. */
public final class Memos implements AutoCloseable {
    /** Where it stands whether one sees what others wrote. */
    private static final Set<String> SEEN = Set.of("coding_done", "assignment", "person");

    private final Desk desk;
    private final Runnable changed;
    private final Listening listening;
    private Map<String, List<Memo>> byTarget = Map.of();

    /** Who sees what others wrote of codes; empty where nobody wrote any, or it is not known. */
    private Optional<String> seesAll = Optional.empty();

    private volatile boolean anyOnCodes;

    /**
     * @param changed told on the user-interface thread
     */
    public Memos(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        listening =
                desk.hear(
                        e -> e.touches("memo") || anyOnCodes && e.touches(SEEN::contains),
                        this::read);
    }

    public void read() {
        String who = desk.name();
        desk.read(
                study -> study.read(h -> new MemoStore(h).seenBy(who)),
                read -> {
                    Map<String, List<Memo>> now = new HashMap<>();
                    read.all()
                            .forEach(
                                    m ->
                                            now.computeIfAbsent(
                                                            m.targetId(), t -> new ArrayList<>(1))
                                                    .add(m));
                    byTarget = now;
                    anyOnCodes = read.all().stream().anyMatch(Memos::isOnCode);
                    seesAll = read.seesAll() ? Optional.of(who) : Optional.empty();
                    changed.run();
                });
    }

    private static boolean isOnCode(Memo memo) {
        return memo.about() == Memo.About.CODE;
    }

    /** What others wrote of a code, once nothing of what others do is hidden from who works. */
    public Map<String, String> onCodeByOthers(String code, @Nullable String personId) {
        return seesAll.equals(Optional.of(desk.name())) ? byOthers(code, personId) : Map.of();
    }

    /** What is written of a thing by whomever. */
    public List<Memo> on(@Nullable String targetId) {
        return targetId == null ? List.of() : byTarget.getOrDefault(targetId, List.of());
    }

    /** What somebody wrote of a thing; empty if nothing. */
    public String of(@Nullable String targetId, @Nullable String personId) {
        return on(targetId).stream()
                .filter(m -> Objects.equals(m.personId(), personId))
                .map(Memo::text)
                .findFirst()
                .orElse("");
    }

    /** Whether somebody wrote something of the words of some codes. */
    public boolean isOnAny(List<Coding> codings, @Nullable String personId) {
        return codings.stream().anyMatch(c -> !of(c.id(), personId).isBlank());
    }

    /** What others than somebody wrote of a thing, by who wrote it. */
    public Map<String, String> byOthers(String targetId, @Nullable String personId) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Memo memo : on(targetId)) {
            if (memo.personId() != null && !memo.personId().equals(personId)) {
                others.merge(memo.personId(), memo.text(), (a, b) -> a + "\n" + b);
            }
        }
        return others;
    }

    @Override
    public void close() {
        listening.end();
    }
}
