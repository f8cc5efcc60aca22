using DataOps.Projects.Diagnostics;
using DataOps.Projects.FrontMatter;
using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Types;

namespace DataOps.Projects.Queries;

/// <summary>Brings together what is declared of a query's parameters and what follows from their use.</summary>
internal static class ParameterReader
{
    public static IReadOnlyList<QueryParameter> Read(BoundNode node, Dialect dialect, List<Diagnostic> diagnostics)
    {
        if (node.Facts is not { } facts)
        {
            return [];
        }

        var file = node.Declaration.File;
        ReportUnused(file, facts.Parameters, diagnostics);
        ReportRows(file, facts, diagnostics);
        var parameters = new List<QueryParameter>();
        foreach (var fact in facts.Parameters)
        {
            var declared = file.Settings.Parameters.FirstOrDefault(setting => IsSame(setting.Name.Value, fact.Name));
            if (fact.Name.Length == 0)
            {
                diagnostics.Add(new Diagnostic(ProjectDiagnostics.UnnamedParameter, file.Item.Text, fact.Span, ParameterText.Mark(dialect) + "name"));
            }
            else if (fact.Type.IsUnknown)
            {
                diagnostics.Add(Untyped(file, fact, declared));
            }
            else
            {
                parameters.Add(Parameter(file, fact, declared, dialect, diagnostics));
            }
        }

        return parameters;
    }

    private static Diagnostic Untyped(ProjectFile file, ParameterFact fact, ParameterSettings? declared) => declared?.Type is { } written
        ? new Diagnostic(
            ProjectDiagnostics.WrongSettingValue, file.Item.Text, written.Span, fact.Name, $"a type of SQL, such as integer, not '{written.Value}'")
        : new Diagnostic(ProjectDiagnostics.UnknownParameterType, file.Item.Text, fact.Span, fact.Name);

    private static QueryParameter Parameter(
        ProjectFile file, ParameterFact fact, ParameterSettings? declared, Dialect dialect, List<Diagnostic> diagnostics)
    {
        var value = declared?.Default;
        if (value is { } written && DefaultValue.Problem(written.Value, fact.Type, dialect) is { } problem)
        {
            diagnostics.Add(new Diagnostic(ProjectDiagnostics.WrongSettingValue, file.Item.Text, written.Span, "default", problem));
            value = null;
        }

        var admitsNull = (declared is not null && ParameterTypes.AdmitsNull(declared)) || (fact.AdmitsNull && value is null);
        return new QueryParameter(fact.Name, fact.Type, admitsNull, declared?.Description) { Default = value?.Value };
    }

    private static void ReportUnused(ProjectFile file, IReadOnlyList<ParameterFact> facts, List<Diagnostic> diagnostics)
    {
        foreach (var declared in file.Settings.Parameters.Where(setting => !facts.Any(fact => IsSame(fact.Name, setting.Name.Value))))
        {
            diagnostics.Add(new Diagnostic(
                ProjectDiagnostics.UnusedParameter,
                file.Item.Text,
                declared.Name.Span,
                declared.Name.Value,
                Suggestion.Phrase(declared.Name.Value, facts.Select(fact => fact.Name))));
        }
    }

    // An author may know more than is proved, but not the contrary.
    private static void ReportRows(ProjectFile file, QueryFacts facts, List<Diagnostic> diagnostics)
    {
        if (file.Settings.Rows is { Value: RowCount.ExactlyOne or RowCount.AtMostOne } said && facts.FewestRows > 1)
        {
            diagnostics.Add(new Diagnostic(
                ProjectDiagnostics.ContradictedRows, file.Item.Text, said.Span, SettingWords.Of(SettingWords.Rows, said.Value), $"at least {facts.FewestRows} rows"));
        }
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
