package org.feltbok.responses;

import org.feltbok.responses.ResponseTally.Answered;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The responses to one questionnaire and the cases of the frame, as they were read last; for one
 * thread at a time.
 */
final class ResponsesNow {
    private final Map<String, Respondent> responses = new LinkedHashMap<>();
    private final Map<String, WaitingCase> frame = new LinkedHashMap<>();
    private final Map<String, Set<String>> ofCase = new HashMap<>();

    /** First entries that are about no case, and second ones, by the key that both have. */
    private final Map<String, String> firsts = new HashMap<>();

    private final Map<String, String> seconds = new HashMap<>();
    private final boolean isRoster;
    private final ResponseTally tally = new ResponseTally();

    /** First entries drawn to be keyed again; none = all are. */
    private final Set<String> drawn;

    /**
     * @param isRoster its responses belong to others, and wait for nothing by themselves
     */
    ResponsesNow(
            List<Respondent> responses,
            List<WaitingCase> frame,
            Set<String> drawn,
            boolean isRoster) {
        this.drawn = drawn;
        this.isRoster = isRoster;
        responses.forEach(this::add);
        frame.forEach(c -> this.frame.put(c.id(), c));
        frame.forEach(c -> tally.count(answered(c.id()), 1));
    }

    private void add(Respondent r) {
        responses.put(r.response().id(), r);
        tally.count(r.response(), 1);
        byKey(r.response()).ifPresent(m -> m.put(r.response().key(), r.response().id()));
        r.response()
                .caseId()
                .ifPresent(
                        c ->
                                ofCase.computeIfAbsent(c, k -> new LinkedHashSet<>())
                                        .add(r.response().id()));
    }

    private void remove(Respondent r) {
        tally.count(r.response(), -1);
        byKey(r.response()).ifPresent(m -> m.remove(r.response().key(), r.response().id()));
        r.response().caseId().ifPresent(c -> of(c).remove(r.response().id()));
    }

    private Optional<Map<String, String>> byKey(Response r) {
        return r.caseId().isPresent() || isRoster
                ? Optional.empty()
                : Optional.ofNullable(r.pass() == 1 ? firsts : r.pass() == 2 ? seconds : null);
    }

    private Set<String> of(String caseId) {
        return ofCase.getOrDefault(caseId, Set.of());
    }

    private Answered answered(String caseId) {
        Answered best = Answered.NOTHING;
        for (String id : of(caseId)) {
            Response r = response(id).response();
            if (r.pass() == 1) {
                boolean complete = r.status() == Response.Status.COMPLETE;
                best = complete || best == Answered.COMPLETE ? Answered.COMPLETE : Answered.PARTIAL;
            }
        }
        return best;
    }

    private Respondent response(String id) {
        return Optional.ofNullable(responses.get(id)).orElseThrow();
    }

    Collection<Respondent> all(int pass) {
        return responses.values().stream().filter(r -> isOf(r, pass)).toList();
    }

    /** Those that are void are shown with those that count. */
    private static boolean isOf(Respondent r, int pass) {
        return Math.abs(r.response().pass()) == pass;
    }

    /** One of them as it stands now; empty if it is not there. */
    Optional<Respondent> one(String id, int pass) {
        return Optional.ofNullable(responses.get(id)).filter(r -> isOf(r, pass));
    }

    List<WaitingCase> waiting(int pass) {
        return Stream.concat(
                        frame.values().stream().filter(c -> isWaiting(c.id(), pass)),
                        firsts.values().stream().sorted().flatMap(id -> form(id, pass).stream()))
                .toList();
    }

    /**
     * A case, if nothing came in from it in that pass; for a second one, if there is a first. Or a
     * form of no case that waits for its second entry.
     *
     * @param id of the case, or of the first entry
     */
    Optional<WaitingCase> waiting(String id, int pass) {
        return Optional.ofNullable(frame.get(id))
                .filter(c -> isWaiting(c.id(), pass))
                .or(() -> form(id, pass));
    }

    private Optional<WaitingCase> form(String id, int pass) {
        return Optional.ofNullable(responses.get(id))
                .map(Respondent::response)
                .filter(r -> pass == 2 && id.equals(firsts.get(r.key())))
                .filter(r -> !seconds.containsKey(r.key()))
                .filter(r -> drawn.isEmpty() ? isKeyed(r) : drawn.contains(id))
                .map(WaitingCase::ofForm);
    }

    /** What a file had is on no paper that could be keyed again. */
    private static boolean isKeyed(Response r) {
        return !r.imported() && !r.enteredBy().isEmpty();
    }

    /** The first entry that a second one of no case belongs to. */
    Optional<String> first(Respondent second) {
        Response r = second.response();
        boolean isOne = r.caseId().isEmpty() && Math.abs(r.pass()) == 2;
        return isOne ? Optional.ofNullable(firsts.get(r.key())) : Optional.empty();
    }

    private boolean isWaiting(String caseId, int pass) {
        return !has(caseId, pass) && (pass == 1 || has(caseId, 1) && isWanted(caseId));
    }

    private boolean isWanted(String caseId) {
        return drawn.isEmpty() || of(caseId).stream().anyMatch(drawn::contains);
    }

    private boolean has(String caseId, int pass) {
        return of(caseId).stream().anyMatch(id -> response(id).response().pass() == pass);
    }

    ResponseCounts counts() {
        return tally.counts();
    }

    /** The responses there are of some cases, which are told by the case's name. */
    Set<String> responsesOf(Set<String> cases) {
        Set<String> ids = new HashSet<>();
        cases.forEach(c -> ids.addAll(of(c)));
        return ids;
    }

    /**
     * Takes in how some responses and cases are now.
     *
     * @param ids those read; what is not among what was found is gone
     * @return all cases it is about, and first entries of forms that are about none
     */
    Set<String> put(
            Set<String> ids, List<Respondent> found, Set<String> cases, List<WaitingCase> inFrame) {
        Set<String> about = new HashSet<>(cases);
        ids.forEach(id -> about.addAll(about(responses.get(id))));
        found.forEach(r -> caseOf(r).ifPresent(about::add));
        about.stream().filter(frame::containsKey).forEach(c -> tally.count(answered(c), -1));
        for (String id : ids) {
            Respondent was = responses.get(id);
            if (was != null) {
                remove(was);
            }
        }
        Set<String> there = new HashSet<>();
        found.forEach(r -> there.add(r.response().id()));
        List<String> gone = new ArrayList<>(ids);
        gone.removeAll(there);
        gone.forEach(responses::remove);
        found.forEach(this::add);
        cases.forEach(frame::remove);
        inFrame.forEach(c -> frame.put(c.id(), c));
        about.stream().filter(frame::containsKey).forEach(c -> tally.count(answered(c), 1));
        found.forEach(r -> about.addAll(about(r)));
        return about;
    }

    /** Its case; of no case, the first entry of the form, which waits or not. */
    private Set<String> about(@Nullable Respondent r) {
        if (r == null || r.response().caseId().isPresent()) {
            return caseOf(r).map(Set::of).orElse(Set.of());
        }
        return Optional.ofNullable(firsts.get(r.response().key())).map(Set::of).orElse(Set.of());
    }

    private static Optional<String> caseOf(@Nullable Respondent r) {
        return r == null ? Optional.empty() : r.response().caseId();
    }
}
