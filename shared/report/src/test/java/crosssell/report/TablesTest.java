package crosssell.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.table.Csv;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void anObjectIsListedFigureByFigure() {
        assertThat(csv("summary", "{'summary':{'customers':3,'rate':{'rate':0.5,'low':null},'names':['a','b']}}"))
                .isEqualTo("""
                figure,value
                customers,3
                rate.rate,0.5
                rate.low,
                names,a; b
                """);
    }

    @Test
    void cohortsHaveARowForEachMonth() {
        assertThat(csv("cohorts-year", """
                {'cohorts':{'year':[{'cohort':'2024','size':2,'adopted':[{'months':1,'rate':{'rate':0.5}},{'months':2,'rate':{'rate':1.0}}]}]}}""")).isEqualTo("""
                        cohort,size,months,rate.rate
                        2024,2,1,0.5
                        2024,2,2,1.0
                        """);
    }

    @Test
    void timesToSecondAreThoseOfAllAndOfEachValue() {
        String velocity = "{'velocity':{'overall':{'starters':3,'curve':[{'month':0}]},"
                + "'by':{'size':{'logRankP':0.1,'values':[{'value':'smb','starters':2,'curve':[{'month':0},{'month':1}]}]}}}}";

        assertThat(csv("velocity", velocity)).isEqualTo("""
                dimension,logRankP,value,starters
                ,,,3
                size,0.1,smb,2
                """);
        assertThat(csv("velocity-curves", velocity)).isEqualTo("""
                dimension,value,month
                ,,0
                size,smb,0
                size,smb,1
                """);
    }

    @Test
    void aColumnThatTwoLevelsHaveIsToldApart() {
        assertThat(csv(
                        "mix",
                        "{'mix':{'year':{'from':'2023-12-31','dimensions':{'size':{'change':0.1,'rateEffect':0.2,"
                                + "'values':[{'value':'smb','rateEffect':0.3}]}}}}}"))
                .isEqualTo("""
                        since,from,dimension,change,rateEffect,value,values.rateEffect
                        year,2023-12-31,size,0.1,0.2,smb,0.3
                        """);
    }

    @Test
    void theMatrixHasAColumnForEachProduct() {
        assertThat(csv("matrix", "{'matrix':{'products':['A','=B'],'attachRate':[[null,0.25],[0.5,null]]}}"))
                .isEqualTo("""
                base,A,'=B
                A,,0.25
                '=B,0.5,
                """);
    }

    @Test
    void namesFitFilesAndSheetsAndAreDifferent() {
        List<String> names = Tables.of(json(
                        "{'segments':{'size,tenure':[],'size tenure':[],'SIZE_tenure':[],'a dimension with a very long name':[],"
                                + "'a dimension with a very long name too':[]}}"))
                .stream()
                .map(Tables.Named::name)
                .filter(name -> name.startsWith("segments"))
                .toList();

        assertThat(names)
                .containsExactly(
                        "segments-size_tenure",
                        "segments-size_tenure-2",
                        "segments-SIZE_tenure-3",
                        "segments-a_dimension_with_a_ver",
                        "segments-a_dimension_with_a_v-2");
    }

    private static String csv(String name, String figures) {
        return Tables.of(json(figures)).stream()
                .filter(table -> table.name().equals(name))
                .map(table -> new String(Csv.of(table.table()), UTF_8).replace("\r\n", "\n"))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new JsonMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
