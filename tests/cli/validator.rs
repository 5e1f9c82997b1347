//! Whether a value keeps to a schema. The fuzz targets use this file as well.

use serde_json::{Value, json};

const ANNOTATIONS: [&str; 7] = ["$schema", "$defs", "title", "description", "default", "format", "examples"];

/// A small validator: every keyword that our schemas use, and no other.
pub(crate) struct Validator<'a> {
    pub(crate) root: &'a Value,
}

impl Validator<'_> {
    pub(crate) fn check(&self, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
        let Some(keywords) = schema.as_object() else {
            return if schema == &json!(true) { Ok(()) } else { Err(format!("{place}: nothing is allowed here")) };
        };
        for (keyword, rule) in keywords.iter().filter(|(keyword, _)| !ANNOTATIONS.contains(&keyword.as_str())) {
            let fits = match keyword.as_str() {
                "$ref" => {
                    let target = self.root.pointer(rule.as_str().unwrap().trim_start_matches('#')).unwrap();
                    self.check(target, value, place)?;
                    true
                }
                "anyOf" => rule.as_array().unwrap().iter().any(|option| self.check(option, value, place).is_ok()),
                "oneOf" => {
                    rule.as_array().unwrap().iter().filter(|option| self.check(option, value, place).is_ok()).count()
                        == 1
                }
                "const" => value == rule,
                "enum" => rule.as_array().unwrap().contains(value),
                "type" => types(rule).iter().any(|name| is_type(value, name)),
                "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap()),
                "exclusiveMinimum" => value.as_f64().is_none_or(|number| number > rule.as_f64().unwrap()),
                "maximum" => value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap()),
                "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= rule.as_u64().unwrap()),
                "maxItems" => value.as_array().is_none_or(|list| list.len() as u64 <= rule.as_u64().unwrap()),
                "minLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 >= rule.as_u64().unwrap()),
                "maxLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 <= rule.as_u64().unwrap()),
                "items" => {
                    for (index, entry) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(rule, entry, &format!("{place}/{index}"))?;
                    }
                    true
                }
                "required" => value.as_object().is_none_or(|object| {
                    rule.as_array().unwrap().iter().all(|field| object.contains_key(field.as_str().unwrap()))
                }),
                "properties" | "additionalProperties" => {
                    self.check_fields(schema, value, place, keyword)?;
                    true
                }
                other => panic!("the validator does not know {other}"),
            };
            if !fits {
                return Err(format!("{place}: {value} does not fit {keyword}: {rule}"));
            }
        }
        Ok(())
    }

    fn check_fields(&self, schema: &Value, value: &Value, place: &str, keyword: &str) -> Result<(), String> {
        for (field, entry) in value.as_object().into_iter().flatten() {
            let rule = match (schema["properties"].get(field), keyword) {
                (Some(rule), "properties") => rule,
                (None, "additionalProperties") => &schema["additionalProperties"],
                _ => continue,
            };
            self.check(rule, entry, &format!("{place}/{field}"))?;
        }
        Ok(())
    }
}

fn types(rule: &Value) -> Vec<&str> {
    match rule {
        Value::Array(names) => names.iter().map(|name| name.as_str().unwrap()).collect(),
        name => vec![name.as_str().unwrap()],
    }
}

fn is_type(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no such type: {other}"),
    }
}
