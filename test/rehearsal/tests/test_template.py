"""Templates are read, checked and ordered as CloudFormation does it."""

import json
import unittest

from emulator.template import InvalidTemplate, creation_order, parse


def body(resources: dict, **sections) -> str:
    return json.dumps({"Resources": resources, **sections})


TOPIC = {"Type": "AWS::SNS::Topic"}


class Parsing(unittest.TestCase):
    def test_yaml_with_short_forms_reads_like_json(self):
        text = "Resources:\n  A: {Type: 'AWS::SNS::Topic', Properties: {TopicName: !Sub '${AWS::Region}-x'}}\n"
        template = parse(text, from_url=False)
        self.assertEqual(template["Resources"]["A"]["Properties"], {"TopicName": {"Fn::Sub": "${AWS::Region}-x"}})

    def test_a_date_stays_the_text_that_it_is(self):
        template = parse(
            "AWSTemplateFormatVersion: 2010-09-09\nResources: {A: {Type: 'AWS::SNS::Topic'}}", from_url=False
        )
        self.assertEqual(template["AWSTemplateFormatVersion"], "2010-09-09")

    def test_what_cloudformation_refuses_is_refused(self):
        many = {f"R{number}": TOPIC for number in range(501)}
        refused = [
            ("{", "Template format error"),
            (json.dumps({"Resources": {}}), "At least one Resources member"),
            (body(many), "over the limit 500"),
            (body({"A": {**TOPIC, "Properties": {"TopicName": {"Ref": "Gone"}}}}), "Unresolved resource dependencies"),
            (body({"A": {**TOPIC, "DependsOn": "Gone"}}), "Unresolved resource dependencies"),
            (
                body({"A": TOPIC}, Outputs={"O": {"Value": {"Fn::GetAtt": ["Gone", "Arn"]}}}),
                "Unresolved resource dependencies",
            ),
            (body({"A": {**TOPIC, "DependsOn": "B"}, "B": {**TOPIC, "DependsOn": ["A"]}}), "Circular dependency"),
        ]
        for text, message in refused:
            with self.subTest(message=message), self.assertRaisesRegex(InvalidTemplate, message):
                parse(text, from_url=True)

    def test_a_template_in_the_request_may_be_smaller_than_one_in_a_bucket(self):
        text = body({"A": TOPIC}, Description="x" * 60_000)
        self.assertIn("A", parse(text, from_url=True)["Resources"])
        with self.assertRaisesRegex(InvalidTemplate, "51200"):
            parse(text, from_url=False)


class Order(unittest.TestCase):
    def test_a_resource_comes_after_all_that_it_needs(self):
        template = json.loads(
            body(
                {
                    "Last": {**TOPIC, "DependsOn": ["Middle"]},
                    "Middle": {**TOPIC, "Properties": {"TopicName": {"Fn::Sub": "${First.TopicName}"}}},
                    "First": TOPIC,
                }
            )
        )
        self.assertEqual(creation_order(template), ["First", "Middle", "Last"])
