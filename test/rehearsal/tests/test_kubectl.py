"""What installs into clusters runs the CDK’s own function, and leaves there what the real thing would."""

import io
import json
import zipfile

from .server import ServerTest

TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
CHART, OBJECTS, VALUE = (
    f"Custom::AWSCDK-EKS-{name}" for name in ("HelmChart", "KubernetesResource", "KubernetesObjectValue")
)


def namespace(name: str) -> dict:
    return {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}}


def config_map(name: str, home: str | None = None) -> dict:
    metadata = {"name": name} if home is None else {"name": name, "namespace": home}
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata}


def secret_store(name: str) -> dict:
    return {"apiVersion": "external-secrets.io/v1", "kind": "ClusterSecretStore", "metadata": {"name": name}}


class KubectlTest(ServerTest):
    """One function for all tests, and one cluster for each."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        self = cls()
        functions = self.client("lambda")
        cls.role = self.client("iam").create_role(RoleName="kubectl", AssumeRolePolicyDocument=json.dumps(TRUST))[
            "Role"
        ]["Arn"]
        code = io.BytesIO()
        with zipfile.ZipFile(code, "w") as archive:
            archive.writestr("index.py", "")

        def function(name, **variables):
            return functions.create_function(
                FunctionName=name,
                Role=cls.role,
                Runtime="python3.13",
                Handler="index.handler",
                Code={"ZipFile": code.getvalue()},
                Environment={"Variables": variables},
            )["FunctionArn"]

        handler = function("kubectl-handler", AWS_STS_REGIONAL_ENDPOINTS="regional")
        cls.token = function("kubectl-framework", USER_ON_EVENT_FUNCTION_ARN=handler)

    @classmethod
    def tearDownClass(cls):
        self = cls()
        for name in ("kubectl-handler", "kubectl-framework"):
            self.client("lambda").delete_function(FunctionName=name)
        self.client("iam").delete_role(RoleName="kubectl")
        super().tearDownClass()

    def setUp(self):
        self.name = self.id().rpartition(".")[2].removeprefix("test_").replace("_", "-")[:60]
        subnets = [one["SubnetId"] for one in self.client("ec2").describe_subnets()["Subnets"]]
        self.client("eks").create_cluster(
            name=self.name,
            roleArn="arn:aws:iam::123456789012:role/eks",
            resourcesVpcConfig={"subnetIds": subnets},
        )
        entry = {"ClusterName": self.name, "PrincipalArn": self.role}
        self.create(f"{self.name}-access", {"Access": {"Type": "AWS::EKS::AccessEntry", "Properties": entry}})
        self.addCleanup(self.own, "faults", "DELETE")

    def custom(self, kind: str, after: str | None = None, **properties) -> dict:
        given = {"ServiceToken": self.token, "ClusterName": self.name, **properties}
        return {"Type": kind, "Properties": given, **({} if after is None else {"DependsOn": after})}

    def chart(self, name: str, home: str, after: str | None = None, **more) -> dict:
        given = {"Release": name, "Chart": name, "Version": "1.0.0", "Repository": "https://charts.example.com"}
        return self.custom(CHART, after, **{**given, "Namespace": home, "Wait": True, "Timeout": "600s", **more})

    def objects(self, *manifests: dict, after: str | None = None, **more) -> dict:
        return self.custom(OBJECTS, after, **{"Manifest": json.dumps(manifests), "Overwrite": True, **more})

    def inside(self) -> dict:
        [found] = [one for one in self.own("clusters")["standing"] if one["cluster"] == self.name]
        return found

    def releases(self) -> list[tuple]:
        return [(one["name"], one["status"], one["revision"]) for one in self.inside()["releases"]]

    def names(self) -> list[str]:
        return sorted(f"{one['kind']} {one['namespace']}/{one['name']}" for one in self.inside()["objects"])

    def reasons(self, stack: str) -> str:
        events = self.client("cloudformation").describe_stack_events(StackName=stack)["StackEvents"]
        return "\n".join(event.get("ResourceStatusReason", "") for event in events)

    def refused(self, resources: dict) -> str:
        """Why a stack of these resources could not be made."""
        name = f"{self.name}-refused"
        self.assertEqual(self.create(name, resources), "ROLLBACK_COMPLETE")
        return self.reasons(name)


class Installing(KubectlTest):
    def test_a_chart_and_objects_are_installed_and_go_with_their_stack(self):
        resources = {
            "Home": self.objects(namespace("external-secrets")),
            "Chart": self.chart("external-secrets", "external-secrets", "Home", Values='{"replicaCount": 2}'),
            "Ready": self.custom(
                VALUE,
                "Chart",
                ObjectType="validatingwebhookconfigurations",
                ObjectName="secretstore-validate",
                ObjectNamespace="default",
                JsonPath=".webhooks[0].clientConfig.caBundle",
                TimeoutSeconds=300,
            ),
            "Store": self.objects(secret_store("store"), after="Ready"),
        }
        outputs = {"Value": {"Value": {"Fn::GetAtt": ["Ready", "Value"]}}}
        self.assertEqual(self.create(self.name, resources, Outputs=outputs), "CREATE_COMPLETE")
        [release] = self.inside()["releases"]
        expected = {
            "name": "external-secrets",
            "namespace": "external-secrets",
            "chart": "external-secrets",
            "version": "1.0.0",
            "status": "deployed",
            "revision": 1,
            "values": {"replicaCount": 2},
        }
        self.assertEqual(release, expected)
        self.assertEqual(self.names(), ["ClusterSecretStore /store", "Namespace /external-secrets"])
        entries = [one for one in self.own("ledger")["entries"] if one["stack"] == self.name]
        self.assertEqual({one["reality"] for one in entries}, {"handler"})
        self.assertEqual(self.delete(self.name), "DELETE_COMPLETE")
        self.assertEqual((self.releases(), self.names()), ([], []))
        # What has gone since is still told of.
        installed = [one for one in self.own("ledger")["releases"] if one["cluster"] == self.name]
        self.assertEqual([one["name"] for one in installed], ["external-secrets"])

    def test_a_chart_of_a_registry_is_pulled_first(self):
        for number, host in enumerate(("public.ecr.aws", "123456789012.dkr.ecr.eu-west-1.amazonaws.com", "ghcr.io")):
            address = f"oci://{host}/charts/pulled-{number}"
            chart = self.chart(f"pulled-{number}", "default", Repository=address, Chart=f"pulled-{number}")
            self.assertEqual(self.create(f"{self.name}-{number}", {"Chart": chart}), "CREATE_COMPLETE")
        found = [(one["chart"], one["version"]) for one in self.inside()["releases"]]
        self.assertEqual(found, [("pulled-0", "1.0.0"), ("pulled-1", "1.0.0"), ("pulled-2", "1.0.0")])

    def test_an_update_is_a_new_revision_and_what_a_manifest_loses_stays(self):
        def version(number, *manifests):
            return {"Chart": self.chart("dns", "default", Version=number), "Objects": self.objects(*manifests)}

        self.create(self.name, version("1.0.0", config_map("kept"), config_map("left")))
        self.assertEqual(self.update(self.name, version("1.1.0", config_map("kept"))), "UPDATE_COMPLETE")
        self.assertEqual(self.releases(), [("dns", "deployed", 2)])
        self.assertEqual(self.names(), ["ConfigMap default/kept", "ConfigMap default/left"])

    def test_a_namespace_takes_along_what_is_in_it(self):
        self.create(self.name, {"Home": self.objects(namespace("home"))})
        self.create(f"{self.name}-in", {"In": self.objects(config_map("in", "home")), "C": self.chart("dns", "home")})
        self.assertEqual(self.delete(self.name), "DELETE_COMPLETE")
        self.assertEqual((self.releases(), self.names()), ([], []))
        # The function passes over what it does not find any more.
        self.assertEqual(self.delete(f"{self.name}-in"), "DELETE_COMPLETE")

    def test_definitions_among_templates_go_with_their_release_and_those_of_the_crds_folder_stay(self):
        binding = {"apiVersion": "elbv2.k8s.aws/v1beta1", "kind": "IngressClassParams", "metadata": {"name": "params"}}
        charts = {
            "Secrets": self.chart("external-secrets", "default"),
            "Balancers": self.chart("aws-load-balancer-controller", "default"),
        }
        self.create(f"{self.name}-charts", charts)
        self.create(self.name, {"Store": self.objects(secret_store("store")), "Params": self.objects(binding)})
        self.delete(f"{self.name}-charts")
        self.assertEqual(self.names(), ["IngressClassParams /params"])

    def test_what_stood_in_a_cluster_that_is_gone_is_told(self):
        self.create(self.name, {"Chart": self.chart("dns", "default")})
        self.client("eks").delete_cluster(name=self.name)
        self.assertNotIn(self.name, [one["cluster"] for one in self.own("clusters")["standing"]])
        [gone] = [one for one in self.own("clusters")["gone"] if one["cluster"] == self.name]
        self.assertEqual([one["name"] for one in gone["releases"]], ["dns"])


class Refusing(KubectlTest):
    def test_a_function_that_is_not_there(self):
        chart = self.chart("dns", "default", ServiceToken=f"{self.token}-other")
        self.assertIn("Function not found", self.refused({"Chart": chart}))

    def test_a_function_of_another_region(self):
        chart = self.chart("dns", "default", ServiceToken=self.token.replace("eu-west-1", "us-west-2"))
        self.assertIn("Invalid service token", self.refused({"Chart": chart}))

    def test_a_cluster_that_is_not_there(self):
        reasons = self.refused({"Chart": self.chart("dns", "default", ClusterName="nowhere")})
        self.assertIn("update-kubeconfig", reasons)

    def test_a_function_that_the_cluster_does_not_let_in(self):
        self.delete(f"{self.name}-access")
        self.assertIn("Unauthorized", self.refused({"Chart": self.chart("dns", "default")}))

    def test_a_release_in_a_namespace_that_is_not_there(self):
        reasons = self.refused({"Chart": self.chart("dns", "nowhere")})
        self.assertIn('namespaces "nowhere" not found', reasons)
        self.assertEqual(self.releases(), [])

    def test_an_object_in_a_namespace_that_is_not_there(self):
        reasons = self.refused({"Objects": self.objects(config_map("homeless", "nowhere"))})
        self.assertIn('namespaces "nowhere" not found', reasons)

    def test_a_kind_that_no_chart_has_brought(self):
        self.assertIn("no matches for kind", self.refused({"Store": self.objects(secret_store("store"))}))

    def test_to_create_what_is_there_where_it_is_not_to_be_taken_over(self):
        self.create(self.name, {"Objects": self.objects(config_map("there"))})
        again = {"Objects": self.objects(config_map("there"), config_map("beside"), Overwrite=False)}
        self.assertIn("AlreadyExists", self.refused(again))
        # What came after it was made all the same, and nothing takes it away.
        self.assertEqual(self.names(), ["ConfigMap default/beside", "ConfigMap default/there"])

    def test_to_wait_for_what_never_comes_ends_after_the_time_that_was_given(self):
        properties = {"ObjectType": "deployment", "ObjectName": "absent", "ObjectNamespace": "default"}
        value = self.custom(VALUE, **properties, JsonPath=".status", TimeoutSeconds=60)
        self.assertIn("Timeout waiting for output", self.refused({"Ready": value}))

    def test_a_response_that_is_too_long(self):
        many = [config_map(f"object-{number}", "nowhere") for number in range(100)]
        self.assertIn("Response object is too long", self.refused({"Objects": self.objects(*many)}))


class Failing(KubectlTest):
    def test_a_chart_that_fails_midway_stays_and_the_next_deployment_takes_it_over(self):
        resources = {"Home": self.objects(config_map("before")), "Chart": self.chart("dns", "default", "Home")}
        self.own("faults", "POST", {"resources": [CHART]})
        self.assertEqual(self.create(self.name, resources), "ROLLBACK_COMPLETE")
        self.assertEqual(self.releases(), [("dns", "failed", 1)])
        self.assertEqual(self.names(), [])
        self.assertIn("Chart DELETE_COMPLETE", self.happened(self.name))
        self.assertIn("Injected: Chart was refused", self.reasons(self.name))
        self.delete(self.name)
        self.assertEqual(self.create(self.name, resources), "CREATE_COMPLETE")
        self.assertEqual(self.releases(), [("dns", "deployed", 2)])

    def test_objects_that_fail_midway_stay_by_half_and_the_next_deployment_completes_them(self):
        resources = {"Objects": self.objects(config_map("first"), config_map("second"))}
        self.own("faults", "POST", {"resources": ["Objects"]})
        self.assertEqual(self.create(self.name, resources), "ROLLBACK_COMPLETE")
        self.assertEqual(self.names(), ["ConfigMap default/first"])
        self.delete(self.name)
        self.assertEqual(self.create(self.name, resources), "CREATE_COMPLETE")
        self.assertEqual(self.names(), ["ConfigMap default/first", "ConfigMap default/second"])

    def test_an_update_that_fails_midway_goes_back_by_an_update_with_the_old_properties(self):
        self.create(self.name, {"Chart": self.chart("dns", "default")})
        self.own("faults", "POST", {"resources": ["Chart"]})
        changed = {"Chart": self.chart("dns", "default", Version="2.0.0")}
        self.assertEqual(self.update(self.name, changed), "UPDATE_ROLLBACK_COMPLETE")
        [release] = self.inside()["releases"]
        self.assertEqual((release["version"], release["status"], release["revision"]), ("1.0.0", "deployed", 3))

    def test_a_new_chart_that_fails_in_an_update_stays_and_the_next_update_takes_it_over(self):
        before = {"Objects": self.objects(config_map("kept"))}
        after = {**before, "Chart": self.chart("dns", "default")}
        self.create(self.name, before)
        self.own("faults", "POST", {"resources": ["Chart"]})
        self.assertEqual(self.update(self.name, after), "UPDATE_ROLLBACK_COMPLETE")
        self.assertEqual(self.releases(), [("dns", "failed", 1)])
        self.assertEqual(self.update(self.name, after), "UPDATE_COMPLETE")
        self.assertEqual(self.releases(), [("dns", "deployed", 2)])

    def test_what_failed_and_was_not_rolled_back_is_made_by_the_next_update(self):
        cfn = self.client("cloudformation")
        before = {"Old": self.chart("dns", "default")}
        after = {"Old": self.chart("dns", "default", Version="2.0.0"), "New": self.chart("secrets", "default")}

        def deployed() -> str:
            named = {"StackName": self.name, "ChangeSetName": "change"}
            cfn.create_change_set(**named, ChangeSetType="UPDATE", TemplateBody=self.template(after))
            cfn.execute_change_set(**named, DisableRollback=True)
            return self.status(self.name)

        self.create(self.name, before)
        for fault in ("Old", "New"):
            self.own("faults", "POST", {"resources": [fault]})
            self.assertEqual(deployed(), "UPDATE_FAILED")
        self.assertEqual(self.releases(), [("dns", "deployed", 3), ("secrets", "failed", 1)])
        self.assertEqual(deployed(), "UPDATE_COMPLETE")
        self.assertEqual(self.releases(), [("dns", "deployed", 3), ("secrets", "deployed", 2)])


class Properties(KubectlTest):
    def test_whatever_is_no_text_becomes_one(self):
        # `false` is true to the function, as any text that is not empty: Helm waits.
        self.own("faults", "POST", {"resources": ["Chart"]})
        self.refused({"Chart": self.chart("dns", "default", Wait=False)})
        self.assertEqual(self.releases(), [("dns", "failed", 1)])
