package de.verweisnetz.testing;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One deployment for the whole suite: the WAR as it is shipped, with the tests that run inside it. */
@ArquillianSuiteDeployment
public class Deployments {
    @Deployment
    public static WebArchive api() {
        return ShrinkWrap.create(ZipImporter.class, "api.war")
                .importFrom(new File("target/referral-api.war"))
                .as(WebArchive.class)
                .addPackage(Deployments.class.getPackage())
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }
}
