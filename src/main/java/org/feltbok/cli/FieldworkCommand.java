package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.Decimals;
import org.feltbok.cases.AskedForm;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.Disposition;
import org.feltbok.fieldwork.Fieldwork;
import org.feltbok.fieldwork.MailMerge;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.fieldwork.OutcomeRates;
import org.feltbok.fieldwork.ResponseCurve;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.CsvWriter;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "fieldwork",
        description =
                "Tell what became of those asked, with response rates; list those missing, or how"
                        + " answers came in, as CSV; write the mail-merge file.")
final class FieldworkCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--missing",
            description = "Those from whom nothing came in as CSV, next call first.")
    boolean missing;

    @Option(names = "--curve", description = "What came in by day as CSV, with the reminders.")
    boolean curve;

    @Option(
            names = "--mail",
            paramLabel = "FILE",
            description =
                    "A mail-merge file of those missing, but those who refused or are not in the"
                            + " population, as .csv or .xlsx: with their names and how to reach"
                            + " them, also where the study hides names.")
    @Nullable Path mail;

    @Option(
            names = "--only",
            paramLabel = "CONDITION",
            description = "Which of those missing, such as region=nord.")
    String only = "";

    @Option(
            names = "--questionnaire",
            paramLabel = "NAME",
            description =
                    "Whose answers are waited for, such as those of a wave; the main one's if left out.")
    String questionnaire = "";

    FieldworkCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if ((missing ? 1 : 0) + (curve ? 1 : 0) + (mail == null ? 0 : 1) > 1) {
            throw new FaultException("cli.fieldwork.one");
        }
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            Fieldwork fieldwork = asked(file.read(Fieldwork::read));
            if (curve) {
                return curve(ResponseCurve.of(fieldwork));
            }
            List<MissingCase> cases = missing(file, fieldwork);
            if (missing) {
                return list(cases);
            }
            if (mail != null) {
                return mail(file, fieldwork, cases, mail);
            }
            return rates(fieldwork.rates());
        }
    }

    private Fieldwork asked(Fieldwork all) {
        return questionnaire.isBlank()
                ? all
                : all.by(
                        all.sheet().forms().stream()
                                .filter(f -> f.name().equals(questionnaire.strip()))
                                .findFirst()
                                .map(AskedForm::id)
                                .orElseThrow(
                                        () ->
                                                new FaultException(
                                                        "analysis.no_survey", questionnaire)));
    }

    /** Nobody is written to who refused, or does not belong to the population. */
    private int mail(StudyFile file, Fieldwork fieldwork, List<MissingCase> cases, Path to) {
        List<MissingCase> some = cases.stream().filter(c -> !c.isClosed()).toList();
        MailMerge.write(file, fieldwork.sheet(), some, context.texts(), to);
        int closed = cases.size() - some.size();
        if (closed > 0) {
            context.say("cli.fieldwork.closed", closed);
        }
        return context.tell(Outcome.done("fieldwork.mail.written", some.size(), to.toString()));
    }

    private List<MissingCase> missing(StudyFile file, Fieldwork fieldwork) {
        List<MissingCase> all =
                MissingCase.of(fieldwork).stream().sorted(MissingCase.NEXT_CALL_FIRST).toList();
        if (only.isBlank()) {
            return all;
        }
        var cases = StudyDataStore.read(file).cases();
        Set<String> meant = new HashSet<>();
        cases.rowsMeeting(only).forEach(row -> meant.add(cases.row(row).id()));
        return all.stream().filter(m -> meant.contains(m.of().id())).toList();
    }

    private int rates(OutcomeRates rates) {
        for (Disposition disposition : Disposition.values()) {
            context.say(
                    "cli.fieldwork.count",
                    context.texts().get(disposition.key()),
                    rates.of(disposition));
        }
        rate("rr1", rates.rr1());
        rate("rr2", rates.rr2());
        rate("ref1", rates.ref1());
        rate("con1", rates.con1());
        return context.tell(Outcome.done("fieldwork.rate.source", OutcomeRates.SOURCE));
    }

    private void rate(String key, Optional<OutcomeRates.Rate> rate) {
        String name = context.texts().get("fieldwork.rate." + key);
        if (rate.isEmpty()) {
            context.say("cli.fieldwork.no_rate", name);
        } else {
            context.say(
                    "cli.fieldwork.rate",
                    name,
                    rate.get().count(),
                    rate.get().of(),
                    Decimals.rounded(100 * rate.get().share(), 1));
        }
    }

    private int list(List<MissingCase> cases) {
        try (CsvWriter out = CsvWriter.to(context.out(), ',', CsvWriter.Reader.PROGRAM)) {
            out.row("case", "name", "next", "contacts", "last", "kind", "outcome", "state");
            for (MissingCase c : cases) {
                Optional<Contact> last = c.last();
                out.row(
                        c.of().isMasked() ? "" : c.of().key(),
                        c.of().name(),
                        c.next(),
                        String.valueOf(c.contacts().size()),
                        last.map(Contact::at).orElse(""),
                        last.map(l -> l.kind().word()).orElse(""),
                        last.map(l -> l.outcome().word()).orElse(""),
                        c.disposition().name().toLowerCase(java.util.Locale.ROOT));
            }
            out.flush();
        }
        return 0;
    }

    private int curve(ResponseCurve made) {
        Map<java.time.LocalDate, Integer> reminded = new HashMap<>();
        made.reminders().forEach(r -> reminded.merge(r.date(), r.cases(), Integer::sum));
        Set<java.time.LocalDate> days = new java.util.TreeSet<>(reminded.keySet());
        Map<java.time.LocalDate, ResponseCurve.Day> came = new HashMap<>();
        made.days()
                .forEach(
                        d -> {
                            days.add(d.date());
                            came.put(d.date(), d);
                        });
        int sum = 0;
        try (CsvWriter out = CsvWriter.to(context.out(), ',', CsvWriter.Reader.PROGRAM)) {
            out.row("day", "came", "sum", "reminded");
            for (java.time.LocalDate day : days) {
                ResponseCurve.Day there = came.get(day);
                sum = there == null ? sum : there.sum();
                out.row(
                        day.toString(),
                        String.valueOf(there == null ? 0 : there.came()),
                        String.valueOf(sum),
                        String.valueOf(reminded.getOrDefault(day, 0)));
            }
            out.flush();
        }
        return made.undated() == 0
                ? 0
                : context.tell(Outcome.done("cli.fieldwork.undated", made.undated()));
    }
}
