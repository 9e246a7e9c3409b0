package org.feltbok.figures.ui;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.SetPublished;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.util.List;

/**
 * The small study with figures: one that matches, one that differs, one without values, and a
 * table.
 */
final class FigureStudy {
    static final String MEANS =
            "{'key':'figur-1','number':1,'title':'Meninger','titles':{'en':'Opinions'},"
                    + "'row_heading':'Påstand','rows':{'items':'q2'},'columns':[{'answers':'q2','statistic':'share'},"
                    + "{'statistic':'mean','role':'mark'}],'chart':{'kind':'stacked_bar'}}";

    private FigureStudy() {}

    static StudyFile create(Path folder) {
        StudyFile file = SmallStudy.create(folder);
        add(file, MEANS);
        add(
                file,
                "{'key':'figur-2','number':2,'title':'Folketall','variable':'pop','statistic':'mean',"
                        + "'rows':{'groups':'size','all':'last'},'columns':{}}");
        add(
                file,
                "{'key':'figur-3','number':3,'title':'Områder','variable':'q3','rows':{'answers':'q3'},"
                        + "'columns':{'statistic':'share'}}");
        add(
                file,
                "{'key':'tabell-1','kind':'table','number':1,'title':'Svar','variable':'q1',"
                        + "'rows':{'answers':'q1'},'columns':[{'statistic':'n'},{'statistic':'share'}]}");
        publish(file, "figur-1", "q2_1.mean", 3.8, "3,8", 1);
        publish(file, "figur-1", "q2_2.mean", 3.0, "3,0", 1);
        publish(file, "figur-1", "q1.1.share", 57, "57", 0);
        publish(file, "figur-2", "pop.mean by size=small", 900, "900", 0);
        return file;
    }

    static void add(StudyFile file, String spec) {
        FigureSpec read = FigureSpec.parse(spec.replace('\'', '"'), "test");
        file.run(new AddFigure(read));
    }

    private static void publish(
            StudyFile file,
            String figure,
            String measure,
            double value,
            String printed,
            int decimals) {
        file.run(
                new SetPublished(
                        new PublishedValue(
                                "", figure, measure, value, printed, decimals, "", "", "", "")));
    }

    static List<String> keys(FiguresModel model) {
        return model.shown().stream().map(FigureEntry::key).toList();
    }
}
