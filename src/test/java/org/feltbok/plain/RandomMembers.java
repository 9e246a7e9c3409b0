package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.Roster;
import org.feltbok.questionnaire.Section;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.FamilyStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartMember;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.VoidMembers;
import org.feltbok.responses.VoidResponse;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Rosters, members of responses and of members, and parents made void, made up at random. */
final class RandomMembers {
    private static final LocalText NONE = LocalText.of("");
    private final RandomDraw draw;

    RandomMembers(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(
                this::roster,
                this::member,
                this::member,
                this::member,
                this::answer,
                this::parent,
                this::parent,
                this::left,
                this::left,
                this::left,
                this::left);
    }

    /** Of the survey, or of another roster. */
    private @Nullable Operation roster() {
        String of =
                draw.any(
                        "SELECT id FROM questionnaire WHERE name = 'survey' OR roster_of IS NOT NULL");
        if (of == null) {
            return null;
        }
        String name = "m" + draw.number();
        LocalText label = LocalText.of(name);
        Item item =
                new Item(
                        Ids.next(),
                        name + "_age",
                        label,
                        NONE,
                        ItemType.INTEGER,
                        null,
                        null,
                        "x_age",
                        List.of());
        Question question =
                new Question(
                        Ids.next(),
                        name + "_age",
                        "",
                        QuestionType.INTEGER,
                        label,
                        NONE,
                        NONE,
                        NONE,
                        null,
                        null,
                        NONE,
                        null,
                        List.of(item));
        Section section = new Section(Ids.next(), name, label, null, List.of(question));
        return new AddQuestionnaire(
                new Questionnaire(
                        Ids.next(),
                        name,
                        label,
                        "1",
                        "",
                        List.of(section),
                        List.of(),
                        new Roster(of, 0)));
    }

    private @Nullable Form anyRoster() {
        Questionnaire roster =
                draw.pick(
                        draw.file().read(QuestionnaireStore::all).stream()
                                .filter(Questionnaire::isRoster)
                                .toList());
        return roster == null ? null : new Form(roster);
    }

    private @Nullable Operation member() {
        Form roster = anyRoster();
        String of =
                roster == null
                        ? null
                        : draw.any(
                                "SELECT r.id FROM response r JOIN questionnaire q"
                                        + " ON q.roster_of = r.questionnaire_id WHERE q.id = '"
                                        + roster.id()
                                        + "' AND r.status <> 'complete'"
                                        + " ORDER BY r.position DESC LIMIT 6");
        if (roster == null || of == null) {
            return null;
        }
        StartResponse start =
                new StartResponse(
                        roster, Ids.next(), Optional.empty(), "m", "", 1, "M", "2026-11-27");
        Operation member = new StartMember(start, of);
        return draw.random().nextBoolean()
                ? member
                : Together.as(member, List.of(member, age(roster, start.id())));
    }

    private SetAnswer age(Form roster, String response) {
        return new SetAnswer(
                new EntryRules(roster, draw.file().environment().clock()),
                response,
                "m",
                roster.items().getFirst(),
                new Answer.Amount(draw.random().nextInt(99)));
    }

    private @Nullable Operation answer() {
        Form roster = anyRoster();
        String id =
                roster == null
                        ? null
                        : draw.any(
                                "SELECT id FROM response WHERE questionnaire_id = '"
                                        + roster.id()
                                        + "'");
        return roster == null || id == null ? null : age(roster, id);
    }

    /** Does not count, or counts again, with what belongs to it. */
    private @Nullable Operation parent() {
        String id =
                draw.any(
                        "SELECT DISTINCT p.id FROM response p JOIN response r ON r.parent_id = p.id");
        return id == null
                ? null
                : draw.random().nextBoolean()
                        ? VoidResponse.takenBack(id, "p")
                        : new VoidResponse(id, "p", draw.word());
    }

    /** As an older version left them: the parent alone is void; then put right. */
    private @Nullable Operation left() {
        List<String> left =
                draw.file().read(FamilyStore::left).stream().map(FamilyStore.Left::id).toList();
        if (!left.isEmpty()) {
            return new VoidMembers(left);
        }
        String id =
                draw.any(
                        "SELECT DISTINCT p.id FROM response p JOIN response r ON r.parent_id = p.id"
                                + " WHERE p.pass > 0 AND r.pass > 0");
        if (id != null) {
            return VoidedAlone.of(id);
        }
        Operation member = member();
        return member == null ? roster() : member;
    }
}
