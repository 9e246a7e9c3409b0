package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.interviews.GuidePart;
import org.feltbok.interviews.InterviewsPart;
import org.feltbok.interviews.Notes;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CodingPlainTest {
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put(
                "interviews/guide.csv",
                """
                topic,parent,label,label::en,hint
                drift,,Drift,Operation,
                plan_a,drift,Planer,Plans,Arealplan
                """);
        FILES.put(
                "interviews/interviews.csv",
                """
                interview,case,role,interviewer,date,minutes,status
                a-radmann,1001,rådmann,marit,2018-11-19,60,done
                """);
        FILES.put(
                "interviews/notes/a-radmann.txt",
                """
                Innledning.

                ## plan_a

                I: Er de nye?

                R: Nei 😀, gamle.
                """);
        FILES.put(
                "codebooks/codebooks.csv",
                """
                codebook,label,items,counts,base
                q20,Områder,q20,marit,answered
                temaer,Temaer,interviews,,answered
                """);
        FILES.put(
                "codebooks/q20.csv",
                """
                code,parent,label,label::en,definition,key,folder
                oppvekst,,Oppvekst,,,,yes
                ppt,oppvekst,PPT,Counselling,Tjenesten,0,
                """);
        FILES.put(
                "codebooks/temaer.csv",
                """
                code,label,exclude
                alder,Alder,Folk
                """);
        FILES.put(
                "codings/answers.csv",
                """
                coder,codebook,response,item,code,start,end,quote
                marit,q20,r1,q20,ppt,13,16,PPT
                marit,q20,r2,q20,ppt,,,
                """);
        FILES.put(
                "codings/passages.csv",
                """
                coder,codebook,interview,passage,code,start,end,quote
                jonas,temaer,a-radmann,3,alder,7,12,gamle
                """);
        FILES.put(
                "codings/done.csv",
                """
                coder,codebook,response,item,interview,passage,done,seen,memo
                marit,q20,r1,q20,,,,,Sikker
                marit,q20,r2,q20,,,no,yes,Usikker
                jonas,temaer,,,a-radmann,3,,,
                """);
    }

    @TempDir Path folder;

    private final PlainFaults faults = new PlainFaults();

    private static final List<PlainPart> PARTS =
            List.of(new GuidePart(), new InterviewsPart(), new CodebooksPart(), new CodingsPart());

    private PlainContext context() {
        PlainContext context =
                new PlainContext(
                        Map.of(
                                "case/1001",
                                "c1",
                                "person/marit",
                                "pm",
                                "person/jonas",
                                "pj",
                                "questionnaire/survey",
                                "q",
                                "item/survey/q20",
                                "it20",
                                "response/survey/r1",
                                "r1",
                                "response/survey/r2",
                                "r2"));
        context.study("s", "nb");
        PlainFaults none = new PlainFaults();
        for (String key :
                List.of(
                        "case/1001",
                        "person/marit",
                        "person/jonas",
                        "questionnaire/survey",
                        "item/survey/q20",
                        "response/survey/r1",
                        "response/survey/r2")) {
            int slash = key.indexOf('/');
            context.declare(
                    key.substring(0, slash), key.substring(slash + 1), Fault.Place.none(), none);
        }
        return context;
    }

    private List<PlainPart.Prepared> read(Map<String, String> files) {
        write(files);
        PlainContext context = context();
        PlainFolder plain = new PlainFolder(folder.resolve("in"));
        List<PlainPart.Prepared> prepared = new ArrayList<>();
        PARTS.forEach(p -> prepared.add(p.read(plain, context, faults)));
        return prepared;
    }

    private void write(Map<String, String> files) {
        files.forEach(
                (name, text) -> {
                    try {
                        Path path = folder.resolve("in").resolve(name);
                        Files.createDirectories(path.getParent());
                        Files.writeString(path, text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static void clear(UnitOfWork w) {
        for (String[] row :
                new String[][] {
                    {"codebook_item", "bi"},
                    {"code", "ppt"},
                    {"code", "barnevern"},
                    {"code", "f"},
                    {"code", "ikt"},
                    {"code", "theme"},
                    {"codebook", "b20"},
                    {"codebook", "bi1"},
                    {"passage", "p1"},
                    {"passage", "p2"},
                    {"interview", "i1"},
                    {"topic", "t2"},
                    {"topic", "t1"},
                    {"topic", "t0"}
                }) {
            w.delete(row[0], row[1]);
        }
    }

    @Test
    void filesComeBackAsTheyWere() throws IOException {
        List<PlainPart.Prepared> prepared = read(FILES);
        assertThat(faults.list()).isEmpty();
        try (StudyFile file = CodingStudy.make(folder)) {
            file.run(new Notes.Given(CodingPlainTest::clear, true));
            file.run(new Notes.Given(w -> prepared.forEach(p -> p.write(w)), true));
            Path out = folder.resolve("out");
            PlainFolderWriter writer = new PlainFolderWriter(out, "s");
            file.read(
                    h -> {
                        PARTS.forEach(p -> p.export(h, writer));
                        return true;
                    });
            writer.finish();
            for (Map.Entry<String, String> each : FILES.entrySet()) {
                assertThat(Files.readString(out.resolve(each.getKey())))
                        .as(each.getKey())
                        .isEqualTo(each.getValue());
            }
            assertThat(out.resolve("ids.csv")).doesNotExist();
        }
    }

    @Test
    void everythingWrongIsTold() {
        Map<String, String> files = new LinkedHashMap<>(FILES);
        files.put(
                "codings/passages.csv",
                """
                coder,codebook,interview,passage,code,start,end,quote
                jonas,temaer,a-radmann,3,alder,7,12,unge
                jonas,temaer,a-radmann,9,alder,,,
                jonas,temaer,a-radmann,3,ukjent,,,
                jonas,temaer,a-radmann,3,alder,7,99,
                jonas,temaer,a-radmann,3,alder,7,7,
                """);
        files.put(
                "interviews/interviews.csv",
                """
                interview,case,role,date,minutes,status
                a-radmann,1001,rådmann,19.11.2018,lang,ferdig
                b,9,rådmann,,,
                """);
        files.put("codebooks/temaer.csv", "code,label,key\nalder,Alder,1\nbo,Bo,1\nro,Ro,x\n");
        read(files);
        assertThat(faults.list())
                .extracting(Fault::key)
                .containsExactlyInAnyOrder(
                        "plain.not_date",
                        "plain.not_whole",
                        "plain.wrong_word",
                        "plain.unknown.case",
                        "plain.duplicate_key",
                        "coding.plain.bad_key",
                        "coding.plain.quote_differs",
                        "plain.unknown.passage",
                        "plain.unknown.code",
                        "coding.plain.span_outside",
                        "coding.plain.bad_span");
    }

    @Test
    void aQuoteThatDiffersFromTheAnswerUndoesAll() {
        Map<String, String> files = new LinkedHashMap<>(FILES);
        files.put(
                "codings/answers.csv",
                "coder,codebook,response,item,code,start,end,quote\nmarit,q20,r1,q20,ppt,13,16,IKT\n");
        List<PlainPart.Prepared> prepared = read(files);
        assertThat(faults.list()).isEmpty();
        try (StudyFile file = CodingStudy.make(folder)) {
            file.run(new Notes.Given(CodingPlainTest::clear, true));
            assertThatThrownBy(
                            () ->
                                    file.run(
                                            new Notes.Given(
                                                    w -> prepared.forEach(p -> p.write(w)), true)))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e ->
                                    assertThat(e.faults())
                                            .extracting(Fault::key)
                                            .containsExactly("coding.plain.quote_differs"));
            List<Codebook> left = file.read(h -> new CodebookStore(h).codebooks());
            assertThat(left).isEmpty();
        }
    }
}
