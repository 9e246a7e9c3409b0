package org.feltbok.responses.twice;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.TestForm;
import org.feltbok.store.Environment;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A program that keys answers, or settles what two people keyed differently, as quickly as the
 * study takes it, and says of each that it is saved, once it is; made to be killed.
 */
final class WorkingProgram {
    static final String ENTRY = "entry";
    static final String SETTLING = "settling";

    /** What it does at most before it ends by itself. */
    static final int MOST = 4000;

    private WorkingProgram() {}

    static Environment environment() {
        return Environment.of(() -> "Silje");
    }

    /** Arguments: the study, what it does. */
    public static void main(String[] args) {
        try (StudyFile file = StudyFile.open(Path.of(args[0]), environment())) {
            System.out.println("begins");
            System.out.flush();
            if (args[1].equals(ENTRY)) {
                key(file);
            } else {
                settle(file);
            }
            System.out.println("done");
            System.out.flush();
        }
    }

    private static void saved(String what, int number) {
        System.out.println("saved " + what + " " + number + " ;");
        System.out.flush();
    }

    /** A number and a text in turn, several underway at once as under quick fingers. */
    private static void key(StudyFile file) {
        Form form = TestForm.form(file);
        EntryRules rules = TestForm.rules(form);
        Item number = form.item("q14").orElseThrow();
        Item text = form.item("q20").orElseThrow();
        Deque<CompletableFuture<?>> underway = new ArrayDeque<>();
        try (OperationQueue queue = new OperationQueue(file)) {
            for (int i = 1; i <= MOST; i++) {
                int n = i;
                String response = "ac" + (1 + i / 2 % 4);
                boolean isText = i % 2 == 1;
                Answer answer =
                        isText ? new Answer.Words("text " + n + " ;") : new Answer.Amount(n);
                Item item = isText ? text : number;
                underway.add(
                        queue.submit(new SetAnswer(rules, response, response, item, answer))
                                .thenRun(() -> saved(response + "/" + item.name(), n)));
                if (underway.size() > 3) {
                    underway.remove().join();
                }
            }
            underway.forEach(CompletableFuture::join);
        }
    }

    /** All of it again and again, for the one and for the other. */
    private static void settle(StudyFile file) {
        Form form = TestForm.form(file);
        EntryRules rules = TestForm.rules(form);
        int n = 0;
        while (n < MOST) {
            SettleChoice choice = n % 2 == 0 ? SettleChoice.FIRST : SettleChoice.SECOND;
            List<FieldDifference> all = file.read(h -> TwiceStore.read(h, form)).differences();
            for (FieldDifference each : all) {
                n++;
                SettleChoice now = n % 3 == 0 ? SettleChoice.SECOND : choice;
                file.run(SettleField.of(rules, each, now, "Marit", at(n)));
                saved(each.pair().id() + "/" + each.item().name(), n);
            }
        }
    }

    /** Which one it was stands in its time. */
    static String at(int n) {
        return "2026-11-23T%02d:%02d:%02d".formatted(n / 3600, n / 60 % 60, n % 60);
    }
}
