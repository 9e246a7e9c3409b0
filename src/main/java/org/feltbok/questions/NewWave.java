package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.checks.AddOwnCheck;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.OwnCheckStore;
import org.feltbok.dataset.WaveVariables;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.Roster;
import org.feltbok.questionnaire.SetWave;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The same questionnaire asked once more: a questionnaire of its own, with its rosters, its own
 * checks and what the study derives from its responses, under a name of its own. Its questions,
 * rows and answers keep their names and codes, so that what is asked again is called the same in
 * both ({@code survey/q1}, {@code survey_2/q1}).
 */
public record NewWave(List<Made> made) implements Operation {
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /**
     * A questionnaire of the wave.
     *
     * @param of id of the one that it asks again
     */
    public record Made(Questionnaire form, String of) {}

    public NewWave {
        made = List.copyOf(made);
    }

    /**
     * @param of the questionnaire that is asked again, or a roster of it
     * @param all those that the study has, each roster after what it belongs to
     * @param title of the new wave, in the study's own language
     */
    public static NewWave of(Questionnaire of, List<Questionnaire> all, String title) {
        Questionnaire main = main(of, all);
        Set<String> taken = new HashSet<>();
        all.forEach(q -> taken.add(q.name().toLowerCase(Locale.ROOT)));
        String name = free(main.name(), title, taken);
        List<Made> made = new ArrayList<>();
        Questionnaire first = new Copied().again(main, name, LocalText.of(title), null);
        made.add(new Made(first, main.id()));
        Map<String, String> ids = new HashMap<>(Map.of(main.id(), first.id()));
        for (Questionnaire each : all) {
            Roster roster = each.roster();
            String parent = roster == null ? null : ids.get(roster.of());
            if (roster != null && parent != null) {
                Questionnaire member =
                        new Copied()
                                .again(
                                        each,
                                        member(each, main, name, taken),
                                        each.title(),
                                        new Roster(parent, roster.after()));
                made.add(new Made(member, each.id()));
                ids.put(each.id(), member.id());
            }
        }
        return new NewWave(made);
    }

    /** What a new wave may be called: the year in the title that it has now is this year's. */
    public static String proposed(Questionnaire of, List<Questionnaire> all, int year) {
        Questionnaire main = main(of, all);
        String title = main.title().text().strip();
        String now = String.valueOf(year);
        Matcher before = YEAR.matcher(title);
        String proposed =
                before.find() && !before.group().equals(now)
                        ? before.replaceFirst(now)
                        : title.contains(now) ? title + " 2" : title + " " + now;
        return proposed.strip();
    }

    private static Questionnaire main(Questionnaire of, List<Questionnaire> all) {
        Questionnaire main = of;
        for (Roster roster = main.roster(); roster != null; roster = main.roster()) {
            String parent = roster.of();
            main = all.stream().filter(q -> q.id().equals(parent)).findFirst().orElseThrow();
        }
        return main;
    }

    /** The name of the one asked again, with the year of the title or the next number. */
    private static String free(String before, String title, Set<String> taken) {
        Matcher year = YEAR.matcher(title);
        String base = before.replaceFirst("_(\\d|(19|20)\\d\\d)$", "");
        String name = year.find() ? base + "_" + year.group() : base + "_2";
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = base + "_" + n;
        }
        return name;
    }

    private static String member(
            Questionnaire roster, Questionnaire main, String wave, Set<String> taken) {
        if (!roster.name().startsWith(main.name() + "_")) {
            return free(roster.name(), "", taken);
        }
        String name = wave + roster.name().substring(main.name().length());
        return taken.add(name.toLowerCase(Locale.ROOT)) ? name : free(name, "", taken);
    }

    @Override
    public String name() {
        return "questions.wave";
    }

    @Override
    public List<String> args() {
        return List.of(made.getFirst().form().title().text());
    }

    @Override
    public void validate(Handle handle) {
        made.forEach(m -> new AddQuestionnaire(m.form()).validate(handle));
        Set<String> there = WaveStore.all(handle).keySet();
        if (!made.stream().allMatch(m -> there.contains(m.of()))) {
            throw new FaultException("questions.gone");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        made.forEach(
                m -> {
                    AddQuestionnaire.write(work, m.form());
                    new SetWave(m.form().id(), m.of(), null).apply(work);
                });
        List<OwnCheck> checks = OwnCheckStore.all(work.handle());
        Set<String> taken = checks.stream().map(OwnCheck::key).collect(Collectors.toSet());
        along(work.handle(), QuestionnaireStore.all(work.handle())).write(work);
        for (Made each : made) {
            checks.stream()
                    .filter(c -> c.questionnaireId().equals(each.of()))
                    .forEach(c -> check(work, c, each.form(), taken));
        }
    }

    /** What comes along that the study derives from the responses, before it is made. */
    public WaveVariables along(Handle handle) {
        List<Questionnaire> forms = new ArrayList<>(QuestionnaireStore.all(handle));
        made.forEach(m -> forms.add(m.form()));
        return along(handle, forms);
    }

    private WaveVariables along(Handle handle, List<Questionnaire> forms) {
        Map<String, String> byId =
                forms.stream().collect(Collectors.toMap(Questionnaire::id, Questionnaire::name));
        Map<String, String> waves = new HashMap<>();
        made.forEach(m -> waves.put(byId.getOrDefault(m.of(), ""), m.form().name()));
        return WaveVariables.of(handle, waves, forms);
    }

    /** What the responses must keep, they must keep in the new wave as well. */
    private static void check(
            UnitOfWork work, OwnCheck before, Questionnaire form, Set<String> taken) {
        String key = before.key() + "_2";
        for (int n = 3; !taken.add(key); n++) {
            key = before.key() + "_" + n;
        }
        new AddOwnCheck(
                        new OwnCheck(
                                Ids.derived(form.id(), "check", before.id()),
                                form.id(),
                                key,
                                before.rule(),
                                before.message(),
                                before.severity()))
                .apply(work);
    }
}
