package org.feltbok.responses.files;

import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.ReadQuestionnaires;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.Person;
import org.feltbok.study.StudyStore;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.ReadPeople;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes {@code responses/NAME.csv}, the responses to the questionnaire of that name. */
public final class ResponsesPart implements PlainPart {
    private static final String FOLDER = "responses";

    /** What a file of responses may name that stands in other files. */
    private static final Map<String, String> RESTS_ON =
            Map.of(
                    "responses.import.unknown_case",
                    PlainContext.CASE,
                    "responses.import.unknown_person",
                    PlainContext.PERSON,
                    "responses.import.unknown_origin",
                    PlainContext.ORIGIN,
                    "responses.import.unknown_column",
                    PlainContext.ITEM,
                    "responses.import.unknown_option",
                    PlainContext.ITEM,
                    "responses.import.unknown_code",
                    PlainContext.ITEM);

    private final Clock clock;

    /**
     * @param clock says what today is to rules that ask for it
     */
    public ResponsesPart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String nameKey() {
        return "responses.plain";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Questionnaire> all =
                context.get(ReadQuestionnaires.class)
                        .map(ReadQuestionnaires::list)
                        .orElse(List.of());
        Map<Questionnaire, ReadResponses> read = new LinkedHashMap<>();
        for (Questionnaire questionnaire : all) {
            if (context.isIncomplete(PlainContext.ITEM) && questionnaire.items().isEmpty()) {
                continue;
            }
            String file = name(questionnaire);
            Lookups lookups = lookups(context, questionnaire, all);
            ResponseReader reader =
                    new ResponseReader(
                            new Form(questionnaire),
                            lookups,
                            Place.file(file),
                            1,
                            context.following(RESTS_ON, faults));
            if (!context.isIncomplete(PlainContext.ITEM)) {
                reader.look(new EntryRules(new Form(questionnaire), clock));
            }
            if (folder.csvRows(file, reader, faults)) {
                reader.finish(faults::note);
                read.put(questionnaire, reader.result());
                reader.result()
                        .names()
                        .forEach(
                                n ->
                                        context.declare(
                                                PlainContext.RESPONSE,
                                                questionnaire.name() + "/" + n,
                                                Place.file(file),
                                                faults));
            }
        }
        if (context.isIncomplete(PlainContext.ITEM)
                || all.stream().anyMatch(q -> faults.broken(name(q)))) {
            context.incomplete(PlainContext.RESPONSE);
        }
        return work ->
                read.forEach((questionnaire, responses) -> write(work, questionnaire, responses));
    }

    /** The table of answers got its name when the questionnaire was written. */
    private static void write(
            UnitOfWork work, Questionnaire questionnaire, ReadResponses responses) {
        responses.write(
                work, QuestionnaireStore.byName(work.handle(), questionnaire.name()).orElseThrow());
    }

    private static String name(Questionnaire questionnaire) {
        return FOLDER + "/" + PlainNames.toFile(questionnaire.name()) + ".csv";
    }

    /** Those of the file of what a roster belongs to, if that was read before. */
    private static Map<String, String> parents(
            PlainContext context, Questionnaire roster, List<Questionnaire> all) {
        Map<String, String> ids = new HashMap<>();
        all.stream()
                .filter(roster::isRosterOf)
                .map(q -> q.name() + "/")
                .forEach(
                        before ->
                                context.keys(PlainContext.RESPONSE).stream()
                                        .filter(k -> k.startsWith(before))
                                        .forEach(
                                                k ->
                                                        ids.put(
                                                                k.substring(before.length()),
                                                                context.id(
                                                                        PlainContext.RESPONSE,
                                                                        k))));
        return ids;
    }

    private static Lookups lookups(
            PlainContext context, Questionnaire questionnaire, List<Questionnaire> all) {
        return new Lookups(
                known(context, PlainContext.CASE),
                context.get(ReadPeople.class).map(ReadPeople::names).orElse(Map.of()),
                known(context, PlainContext.ORIGIN),
                parents(context, questionnaire, all),
                Stream.of(PlainContext.CASE, PlainContext.PERSON, PlainContext.ORIGIN)
                        .filter(context::isIncomplete)
                        .collect(Collectors.toSet()),
                Set.of(),
                new Identities(context, questionnaire.name()));
    }

    private static Map<String, String> known(PlainContext context, String kind) {
        Map<String, String> ids = new HashMap<>();
        context.keys(kind).forEach(key -> ids.put(key, context.id(kind, key)));
        return ids;
    }

    private record Identities(PlainContext context, String questionnaire)
            implements Lookups.IdMaker {
        @Override
        public String response(String name) {
            return context.id(PlainContext.RESPONSE, questionnaire + "/" + name);
        }

        @Override
        public String text(String name, String item) {
            return context.id("answer", questionnaire + "/" + name + "/" + item);
        }
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        List<Person> people = StudyStore.peopleAndEnterers(handle);
        for (Questionnaire questionnaire : QuestionnaireStore.all(handle)) {
            Form form = new Form(questionnaire);
            List<StoredResponse> responses = ResponseStore.all(handle, form);
            if (responses.isEmpty()) {
                continue;
            }
            out.csv(name(questionnaire), new ResponseFile(form, responses, people).lines());
            for (StoredResponse stored : responses) {
                String name = Lookups.name(stored.response().key(), stored.response().pass());
                out.id(
                        PlainContext.RESPONSE,
                        questionnaire.name() + "/" + name,
                        stored.response().id());
            }
        }
    }
}
