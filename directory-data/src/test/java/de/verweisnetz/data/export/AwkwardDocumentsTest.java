package de.verweisnetz.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.tabular.HsdsTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that do not fit into tables, and come back from them all the same. */
class AwkwardDocumentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'s','email':null,'fees':'','name':'  Rand  ','description':'a\\r\\nb','alert':'=cmd'}",
                "{'id':'s','minimum_age':'18','maximum_age':99.50,'status':7,'wait_time':true,'name':{'de':'x'}}",
                "{'id':'s','phones':[],'contacts':[1,'two',{'id':'c'}],'languages':{'code':'ro'}}",
                "{'id':'s','phones':[{'number':'1'},{'number':'2'},{'id':'','number':'3'},{'id':5}]}",
                "{'id':'s','phones':[{'id':'p','number':'1'},{'id':'p','number':'2'}]}",
                "{'id':'s','phones':[{'id':'p','service_id':'other','organization_id':'o','number':'1'}]}",
                "{'id':'s','contacts':[{'id':'c','phones':[{'id':'p','languages':[{'id':'l','code':'ro','x':[null]}]}]}]}",
                "{'id':'s','attributes':[{'id':'a','taxonomy_term':{'id':'t','name':'T'},'metadata':[{'id':'m'}]}]}",
                "{'id':'s','capacities':[{'id':'c','unit':{'id':'u','name':'Bett'},'available':3},"
                        + "{'id':'d','unit':{'id':'u','name':'Zimmer'},'unit_id':'v','available':1}]}",
                "{'id':'s','organization':{'id':'o','phones':[{'id':'p'}]},'verweisnetz':{'topics':['ARB']}}",
                "{'id':'s','schedules':[{'id':'x','byday':'MO,TU','count':3,'interval':1}],'unknown':[[1],{}]}",
                "{'id':'s','metadata':[{'id':'m','resource_id':'z','resource_type':'service','field_name':'name'}]}"
            })
    void every_field_comes_back(String json) throws IOException {
        ObjectNode document = document(json);

        assertThat(pack(document).documents(EntityKind.SERVICE)).containsExactly(document);
    }

    @Test
    void two_parents_that_nest_the_same_contact_get_it_back_once_each() throws IOException {
        ObjectNode first = document("{'id':'1','contacts':[{'id':'c','phones':[{'id':'p','number':'1'}]}]}");
        ObjectNode second = document("{'id':'2','contacts':[{'id':'c','phones':[{'id':'p','number':'1'}]}]}");

        PackageReading read = pack(first, second);

        assertThat(read.documents(EntityKind.SERVICE)).containsExactly(first, second);
        Stream.of(HsdsTable.CONTACT, HsdsTable.PHONE).forEach(table -> assertThat(read.rows(table))
                .hasSize(2)
                .extracting(row -> row.get("id"))
                .doesNotHaveDuplicates());
    }

    @Test
    void a_unit_has_one_row_however_many_capacities_use_it() throws IOException {
        PackageReading read = pack(
                document("{'id':'1','capacities':[{'id':'a','unit':{'id':'u','name':'Bett'}}]}"),
                document("{'id':'2','capacities':[{'id':'b','unit':{'id':'u','name':'Bett'}}]}"));

        assertThat(read.rows(HsdsTable.UNIT)).extracting(row -> row.get("name")).containsExactly("Bett");
        assertThat(read.rows(HsdsTable.SERVICE_CAPACITY))
                .extracting(row -> row.get("unit_id"))
                .containsExactly("u", "u");
    }

    @Test
    void the_description_names_every_file_and_column_and_refers_to_no_table_that_is_missing() throws IOException {
        PackageReading read = pack(document("{'id':'s','organization_id':'o','phones':[{'id':'p'}]}"));
        JsonNode resources = read.description().path("resources");
        List<String> files = new ArrayList<>(List.of("datapackage.json"));
        resources.forEach(resource -> files.add(resource.path("path").asText()));

        assertThat(read.names()).isEqualTo(files);
        for (JsonNode resource : resources) {
            HsdsTable table = HsdsTable.valueOf(resource.path("name").asText().toUpperCase());
            assertThat(read.file(table).lines().findFirst())
                    .hasValue(String.join(
                            ",",
                            resource.at("/schema/fields")
                                    .valueStream()
                                    .map(field -> field.path("name").asText())
                                    .toList()));
            assertThat(resource.at("/schema/foreignKeys").valueStream())
                    .extracting(key -> key.at("/reference/resource").asText())
                    .isSubsetOf("service", "phone");
        }
        assertThat(read.rows(HsdsTable.PHONE)).extracting(Map.class::cast).hasSize(1);
    }

    private static PackageReading pack(ObjectNode... services) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DirectoryWriter writer =
                DirectoryFormat.DATAPACKAGE.open(out, new ExportHeader("Musterverzeichnis", true, null))) {
            for (ObjectNode service : services) {
                writer.write(EntityKind.SERVICE, service);
            }
            writer.finish();
        }
        return new PackageReading(out.toByteArray());
    }

    private static ObjectNode document(String json) throws IOException {
        return (ObjectNode) PackageReading.JSON.readTree(json.replace('\'', '"'));
    }
}
