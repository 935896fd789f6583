"""Intrinsic functions give what CloudFormation documents."""

import unittest

from emulator.intrinsics import NO_VALUE, Scope, Unresolvable, evaluate_conditions, references, resolve


def scope(**changes) -> Scope:
    values = {"Topic": "arn:topic", "AWS::Region": "eu-west-1", "List": ["a", "b"]}
    given = {
        "ref": values.__getitem__,
        "attribute": lambda name, attribute: f"{name}.{attribute}",
        "import_value": lambda name: f"imported {name}",
        "stack_output": lambda region, stack, output: f"{output} of {stack} in {region}",
        "conditions": {"Yes": True, "No": False},
        "mappings": {"Names": {"eu-west-1": {"short": "ew1"}}},
        "region": "eu-west-1",
    }
    return Scope(**{**given, **changes})


class Values(unittest.TestCase):
    def test_each_function(self):
        cases = [
            ({"Ref": "Topic"}, "arn:topic"),
            ({"Fn::GetAtt": ["Key", "Arn"]}, "Key.Arn"),
            ({"Fn::GetAtt": "Key.Nested.Arn"}, "Key.Nested.Arn"),
            (
                {"Fn::Sub": "${Topic} in ${AWS::Region}, ${Key.Arn}, ${!Literal}"},
                "arn:topic in eu-west-1, Key.Arn, ${Literal}",
            ),
            ({"Fn::Sub": ["${name}-${Topic}", {"name": {"Ref": "AWS::Region"}}]}, "eu-west-1-arn:topic"),
            ({"Fn::Join": ["/", ["a", {"Ref": "Topic"}, 443, True]]}, "a/arn:topic/443/true"),
            ({"Fn::Split": [",", "a,b"]}, ["a", "b"]),
            ({"Fn::Select": ["1", {"Ref": "List"}]}, "b"),
            ({"Fn::If": ["Yes", 1, 2]}, 1),
            ({"Fn::If": ["No", 1, 2]}, 2),
            ({"Fn::FindInMap": ["Names", {"Ref": "AWS::Region"}, "short"]}, "ew1"),
            ({"Fn::ImportValue": {"Fn::Sub": "${AWS::Region}-vpc"}}, "imported eu-west-1-vpc"),
            ({"Fn::Base64": "user data"}, "dXNlciBkYXRh"),
            ({"Fn::ToJsonString": {"a": {"Ref": "Topic"}}}, '{"a": "arn:topic"}'),
            ({"Fn::GetStackOutput": {"StackName": "Vpc", "OutputName": "Id"}}, "Id of Vpc in eu-west-1"),
            (
                {"Fn::GetStackOutput": {"StackName": "Vpc", "OutputName": "Id", "Region": "us-west-2"}},
                "Id of Vpc in us-west-2",
            ),
        ]
        for value, expected in cases:
            with self.subTest(value=value):
                self.assertEqual(resolve(value, scope()), expected)

    def test_no_value_leaves_a_property_or_an_item_out(self):
        absent = {"Ref": "AWS::NoValue"}
        self.assertIs(resolve(absent, scope()), NO_VALUE)
        self.assertEqual(resolve({"a": absent, "b": [absent, 1]}, scope()), {"b": [1]})

    def test_an_unknown_function_is_refused_and_not_passed_on_as_text(self):
        with self.assertRaises(Unresolvable):
            resolve({"Fn::Unheard": "of"}, scope())


class Conditions(unittest.TestCase):
    def test_each_operator_and_references_between_conditions(self):
        found = scope(conditions={})
        evaluate_conditions(
            {
                "Neither": {"Fn::Not": [{"Condition": "Either"}]},
                "Either": {"Fn::Or": [{"Condition": "Europe"}, {"Condition": "China"}]},
                "Both": {"Fn::And": [{"Condition": "Europe"}, {"Condition": "China"}]},
                "Europe": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]},
                "China": {"Fn::Equals": [{"Ref": "AWS::Region"}, "cn-north-1"]},
                "Text": {"Fn::Equals": [True, "true"]},
            },
            found,
        )
        expected = {"Europe": True, "China": False, "Either": True, "Both": False, "Neither": False, "Text": True}
        self.assertEqual(found.conditions, expected)

    def test_an_unknown_condition_is_refused(self):
        with self.assertRaises(Unresolvable):
            evaluate_conditions({"A": {"Condition": "Gone"}}, scope(conditions={}))


class References(unittest.TestCase):
    def test_are_found_however_deep(self):
        value = [
            {"Ref": "A"},
            {"x": {"Fn::GetAtt": ["B", "Arn"]}},
            {"Fn::Sub": ["${C} ${D.Arn} ${!E}", {"v": {"Ref": "F"}}]},
        ]
        self.assertEqual(references(value), {"A", "B", "C", "D", "F"})
