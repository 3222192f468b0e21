package dev.latchkey;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import io.camunda.client.annotation.JobWorker;
import org.springframework.data.repository.Repository;

/** What keeps a feature a feature; each rule was seen to fail before it was trusted. */
@AnalyzeClasses(packages = "dev.latchkey", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** These are about pages or the engine through and through, so that their roots know them. */
    private static final String[] OF_PAGES_OR_ENGINE = {"dev.latchkey.shell", "dev.latchkey.engine", "dev.latchkey"};

    private static final DescribedPredicate<JavaClass> A_FEATURES_ROOT = DescribedPredicate.describe(
            "stand in a feature's root",
            type -> type.getPackageName().matches("dev\\.latchkey(\\.[a-z]+)?")
                    && !java.util.List.of(OF_PAGES_OR_ENGINE).contains(type.getPackageName()));

    private static final DescribedPredicate<JavaClass> A_SUBPACKAGE_OF_OURS = DescribedPredicate.describe(
            "stand below a feature's root", type -> type.getPackageName().matches("dev\\.latchkey\\.[a-z]+\\..+"));

    @ArchTest
    static final ArchRule A_ROOT_KNOWS_NEITHER_PAGES_NOR_ENGINE = noClasses()
            .that(A_FEATURES_ROOT)
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vaadin..", "io.camunda.."));

    @ArchTest
    static final ArchRule A_ROOT_KNOWS_NOT_WHO_USES_IT =
            noClasses().that(A_FEATURES_ROOT).should().dependOnClassesThat(A_SUBPACKAGE_OF_OURS);

    @ArchTest
    static final ArchRule PAGES_DEPEND_ON_ROOTS_ONLY = noClasses()
            .that(resideInAPackage("dev.latchkey.*.ui.."))
            .should()
            .dependOnClassesThat(
                    are(A_SUBPACKAGE_OF_OURS).and(DescribedPredicate.not(resideInAPackage("dev.latchkey.*.ui.."))));

    @ArchTest
    static final ArchRule WORKERS_KNOW_NO_PAGES = noClasses()
            .that(resideInAnyPackage("dev.latchkey.*.process..", "dev.latchkey.*.api.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vaadin..", "dev.latchkey.*.ui..", "dev.latchkey.shell.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule A_REPOSITORY_IS_ITS_FEATURES_OWN =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule A_VIEW_IS_OPENED_BY_ITS_ADDRESS = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAssignableTo(HasErrorParameter.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule A_WORKER_IS_PUBLIC_OR_EACH_OF_ITS_JOBS_FAILS = methods()
            .that()
            .areAnnotatedWith(JobWorker.class)
            .should()
            .bePublic()
            .andShould()
            .beDeclaredInClassesThat()
            .haveModifier(JavaModifier.PUBLIC)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .resideInAnyPackage("..util..", "..common..");
}
