using DataOps.Projects.FrontMatter;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Facts;
using DataOps.Sql.Types;

namespace DataOps.Projects.Manifest;

/// <summary>Writes one node.</summary>
internal sealed class NodeWriter(JsonText json, AnalyticsProject project, bool withSeedData)
{
    private readonly Dictionary<RelationName, string> _nodeNames = project.Nodes
        .Where(node => node.Kind is NodeKind.Source or NodeKind.Seed or NodeKind.Model or NodeKind.Transform)
        .ToDictionary(node => node.Relation.Name, node => node.Name);

    public void Write(ProjectNode node) => json.Object(null, () =>
    {
        var settings = node.Settings;
        json.Text("name", node.Name);
        json.Text("kind", node.Kind.ToString().ToLowerInvariant());
        json.Text("database", node.Relation.Name.Database);
        json.Text("schema", node.Relation.Name.Schema);
        json.Text("relation", node.Relation.Name.Name);
        json.Text("file", node.Item.RelativePath);
        if (node.Kind == NodeKind.Model)
        {
            json.Text("materialize", SettingWords.Of(SettingWords.Materializations, settings.Materialization));
        }

        json.Text("description", node.Relation.Comment);
        json.Text("owner", settings.Owner);
        json.Texts("tags", settings.Tags);
        json.Text("contract", settings.ContractEnforced ? "enforced" : null);
        json.Text("location", settings.Location?.Value);
        json.Text("fingerprint", node.Fingerprint);
        json.Texts("dependsOn", node.DependsOn, always: true);
        json.Array("columns", () => WriteColumns(node));
        json.Array("keys", () => WriteKeys(node.Relation));
        json.Texts("grain", Names(settings.Grain));
        WriteFacts(node);
        WriteSql(node);
        WriteIncremental(node);
        WriteSeed(node);
        WriteTransform(node);
        WriteParameters(node);
        WriteConfig(settings);
    });

    private void WriteColumns(ProjectNode node)
    {
        for (var i = 0; i < node.Relation.Columns.Count; i++)
        {
            var column = node.Relation.Columns[i];
            var lineage = node.Facts?.Columns[i].Lineage ?? [];
            json.Object(null, () =>
            {
                json.Text("name", column.Name);
                json.Text("type", SqlTypeNames.Spell(column.Type, project.Options.Dialect));
                json.Flag("nullable", column.Nullable);
                json.Text("description", column.Comment);
                json.Text("classification", Setting(node, column)?.Classification);
                WriteLineage("lineage", lineage);
            });
        }
    }

    private ColumnSettings? Setting(ProjectNode node, Column column) =>
        node.Settings.Columns.FirstOrDefault(setting => project.Options.Dialect.NameComparer.Equals(setting.Name.Value, column.Name));

    private void WriteKeys(Relation relation)
    {
        foreach (var key in relation.Keys)
        {
            json.Texts([.. key.Columns.Select(ordinal => relation.Columns[ordinal].Name)]);
        }
    }

    private void WriteFacts(ProjectNode node)
    {
        if (node.Facts is { } facts)
        {
            json.Flag("deterministic", facts.IsDeterministic);
            json.Text("rows", facts.RowCount switch
            {
                RowCount.ExactlyOne => "exactly_one",
                RowCount.AtMostOne => "at_most_one",
                RowCount.AtLeastOne => "at_least_one",
                _ => "many",
            });
            WriteRowLineage(facts.RowLineage);
        }
    }

    private void WriteLineage(string name, IReadOnlyList<ColumnLineage> lineage)
    {
        if (lineage.Count > 0)
        {
            json.Array(name, () =>
            {
                foreach (var origin in lineage)
                {
                    WriteOrigin(origin.Relation, origin.Column, ManifestWriter.Word(origin.Via));
                }
            });
        }
    }

    private void WriteRowLineage(IReadOnlyList<RowLineage> lineage)
    {
        if (lineage.Count > 0)
        {
            json.Array("rowLineage", () =>
            {
                foreach (var origin in lineage)
                {
                    WriteOrigin(origin.Relation, origin.Column, ManifestWriter.Word(origin.Via));
                }
            });
        }
    }

    private void WriteOrigin(RelationName relation, string column, string via) => json.Object(null, () =>
    {
        json.Text("relation", _nodeNames.TryGetValue(relation, out var known) ? known : relation.ToString());
        json.Text("column", column);
        json.Text("via", via);
    });

    private void WriteSql(ProjectNode node)
    {
        if (node.Sql is not null)
        {
            json.Object("sql", () => json.Text(project.Options.Engine, node.Sql));
        }
    }

    private void WriteIncremental(ProjectNode node)
    {
        var settings = node.Settings;
        if (settings.Materialization is not (Materialization.Incremental or Materialization.History))
        {
            return;
        }

        var strategy = settings.Strategy ?? (settings.UniqueKey.Count > 0 ? IncrementalStrategy.Merge : IncrementalStrategy.Append);
        json.Object("incremental", () =>
        {
            json.Text("strategy", SettingWords.Of(SettingWords.Strategies, strategy));
            json.Texts("key", Names(settings.UniqueKey), always: true);
            if (node.NewRowsSql is not null)
            {
                json.Object("newRows", () => json.Text(project.Options.Engine, node.NewRowsSql));
            }
        });
    }

    private void WriteSeed(ProjectNode node)
    {
        if (node.Kind == NodeKind.Seed)
        {
            json.Object("seed", () =>
            {
                json.Text("path", node.Item.RelativePath);
                json.Number("rows", node.SeedRows);
                json.Text("csv", withSeedData ? node.Item.Text.Content : null);
            });
        }
    }

    private void WriteTransform(ProjectNode node)
    {
        if (node.Kind == NodeKind.Transform)
        {
            json.Object("transform", () =>
            {
                json.Text("method", node.Item.Metadata.TryGetValue(TransformItem.Method, out var method) ? method : null);
                json.Text("assembly", node.Item.Metadata.TryGetValue(TransformItem.Assembly, out var assembly) ? assembly : null);
                json.Text("code", node.Item.Metadata.TryGetValue(TransformItem.Code, out var code) ? code : null);
            });
        }
    }

    private void WriteParameters(ProjectNode node)
    {
        if (node.Parameters.Count == 0)
        {
            return;
        }

        json.Array("parameters", () =>
        {
            foreach (var parameter in node.Parameters)
            {
                json.Object(null, () =>
                {
                    json.Text("name", parameter.Name);
                    json.Text("type", SqlTypeNames.Spell(parameter.Type, project.Options.Dialect));
                    json.Flag("nullable", parameter.Nullable);
                    json.Text("default", parameter.Default);
                    json.Text("description", parameter.Description);
                });
            }
        });
    }

    private void WriteConfig(NodeSettings settings)
    {
        if (settings.Config.Count > 0)
        {
            json.Object("config", () =>
            {
                foreach (var pair in settings.Config)
                {
                    json.Text(pair.Key, pair.Value);
                }
            });
        }
    }

    private static List<string> Names(IReadOnlyList<Located<string>> columns) => [.. columns.Select(column => column.Value)];
}
