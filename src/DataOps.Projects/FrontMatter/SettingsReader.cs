using DataOps.Projects.Diagnostics;
using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;
using DataOps.Sql.Text;

namespace DataOps.Projects.FrontMatter;

/// <summary>Makes the settings of a file: what its MSBuild item says, and over that what its front matter says.</summary>
internal static class SettingsReader
{
    public static NodeSettings Read(ProjectItem item, DiagnosticBag diagnostics) =>
        Read(item, TextSpan.FromBounds(0, item.Text.Length), diagnostics);

    /// <summary>The settings of one of the statements of a file, which stand before it.</summary>
    /// <param name="item">The file.</param>
    /// <param name="region">Its part from the end of the statement before.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static NodeSettings Read(ProjectItem item, TextSpan region, DiagnosticBag diagnostics)
    {
        var reader = new SettingReader(diagnostics);
        var settings = Apply(new NodeSettings(), ItemMetadata.ToSettings(item), item.Kind, reader);
        if (item.Kind != ProjectItemKind.Seed && FrontMatterBlock.Find(item.Text, region, diagnostics) is { } block
            && YamlSettings.Read(item.Text, block, diagnostics) is { } map)
        {
            settings = Apply(settings, map.Entries, item.Kind, reader);
            Warn(settings, map, diagnostics);
        }

        Require(settings, diagnostics);
        return settings;
    }

    private static NodeSettings Apply(
        NodeSettings settings, IEnumerable<SettingEntry> entries, ProjectItemKind kind, SettingReader reader)
    {
        foreach (var entry in entries)
        {
            if (SettingKeys.IsKnown(entry.Key.Value, kind))
            {
                settings = Apply(settings, entry, reader);
            }
            else
            {
                reader.Unknown(entry.Key, SettingKeys.For(kind));
            }
        }

        return settings;
    }

    private static NodeSettings Apply(NodeSettings settings, SettingEntry entry, SettingReader reader)
    {
        var name = entry.Key.Value;
        var value = entry.Value;
        return name switch
        {
            SettingKeys.Materialize => settings with
            {
                Materialization = reader.Word(name, value, SettingWords.Materializations) ?? settings.Materialization,
            },
            SettingKeys.Description => settings with { Description = reader.Text(name, value)?.Trim() },
            SettingKeys.Schema => settings with { Schema = reader.Text(name, value) },
            SettingKeys.Owner => settings with { Owner = reader.Text(name, value) },
            SettingKeys.Tags => settings with { Tags = [.. reader.Texts(name, value).Select(tag => tag.Value)] },
            SettingKeys.Grain => settings with { Grain = reader.Texts(name, value) },
            SettingKeys.UniqueKey => settings with { UniqueKey = reader.Texts(name, value) },
            SettingKeys.Strategy => settings with { Strategy = reader.Word(name, value, SettingWords.Strategies) },
            SettingKeys.NewRows => settings with { NewRows = reader.LocatedText(name, value) },
            SettingKeys.Contract => settings with { ContractEnforced = reader.Word(name, value, SettingWords.Contracts) ?? false },
            SettingKeys.Severity => settings with
            {
                Severity = reader.Word(name, value, SettingWords.Severities) ?? DiagnosticSeverity.Error,
            },
            SettingKeys.Name => settings with { Name = reader.LocatedText(name, value) },
            SettingKeys.Rows => settings with
            {
                Rows = reader.Word(name, value, SettingWords.Rows) is { } rows ? new Located<RowCount>(rows, value.Span) : null,
            },
            SettingKeys.Location => settings with { Location = reader.LocatedText(name, value) },
            SettingKeys.Columns => settings with { Columns = ColumnsReader.Columns(value, reader) },
            SettingKeys.Parameters => settings with { Parameters = ColumnsReader.Parameters(value, reader) },
            SettingKeys.Checks => settings with { Checks = ChecksReader.Read(value, reader) },
            _ => settings with { Config = ColumnsReader.Pairs(name, value, reader) },
        };
    }

    private static void Require(NodeSettings settings, DiagnosticBag diagnostics)
    {
        if (settings.Materialization == Materialization.Incremental
            && settings.Strategy is IncrementalStrategy.Merge or IncrementalStrategy.DeleteInsert
            && settings.UniqueKey.Count == 0)
        {
            var strategy = SettingWords.Of(SettingWords.Strategies, settings.Strategy.Value);
            diagnostics.Report(
                ProjectDiagnostics.MissingSetting, new TextSpan(0, 0), $"'strategy: {strategy}'", SettingKeys.UniqueKey);
        }
    }

    private static void Warn(NodeSettings settings, SettingMap map, DiagnosticBag diagnostics)
    {
        if (settings.Materialization is Materialization.Incremental or Materialization.History)
        {
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value is SettingKeys.UniqueKey or SettingKeys.Strategy or SettingKeys.NewRows)
            {
                diagnostics.Report(ProjectDiagnostics.SettingWithoutEffect, entry.Key.Span, entry.Key.Value, "incremental");
            }
        }
    }
}
