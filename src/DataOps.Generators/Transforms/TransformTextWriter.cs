using System.Text;
using DataOps.Projects;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Generators.Transforms;

/// <summary>
/// Writes a method as the compiler of the project reads it: DDL of the relation it makes, with settings, and a query for each
/// relation it reads. So a transform is linked, checked and described by the very code that does it for SQL. The assembly carries
/// the same text to whoever makes the release.
/// </summary>
internal sealed class TransformTextWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, string Place)> _places = [];
    private readonly TransformDescriptor _transform;
    private readonly Dialect _dialect;

    private TransformTextWriter(TransformDescriptor transform, Dialect dialect)
    {
        _transform = transform;
        _dialect = dialect;
    }

    /// <param name="transform">A transform with a name and an output.</param>
    /// <param name="file">Its file, below the project's folder.</param>
    /// <param name="inputs">The relations it reads, each with its place.</param>
    /// <param name="dialect">The project's dialect.</param>
    /// <param name="report">Told of members that no type of the dialect fits.</param>
    public static TransformText Write(
        TransformDescriptor transform,
        string file,
        IReadOnlyList<(DeclaredRelation Relation, string Place)> inputs,
        Dialect dialect,
        Action<string, DataOps.Sql.Diagnostics.DiagnosticDescriptor, string[]> report)
    {
        var writer = new TransformTextWriter(transform, dialect);
        var columns = writer.Columns(report);
        writer.WriteSettings();
        writer.WriteTable(columns);
        writer.WriteInputs(inputs);
        var metadata = new Dictionary<string, string> { [TransformItem.Method] = transform.Method };
        if (transform.Output!.Problems.Count > 0 || columns.Count < transform.Output.Members.Count)
        {
            metadata.Add(TransformItem.Broken, "true");
        }

        var source = new SourceText(writer._text.ToString(), transform.File);
        return new TransformText(transform, new ProjectItem(ProjectItemKind.Transform, file, source, metadata), writer._places);
    }

    private List<(RowMember Member, string Type)> Columns(Action<string, DataOps.Sql.Diagnostics.DiagnosticDescriptor, string[]> report)
    {
        var row = _transform.Output!;
        var columns = new List<(RowMember, string)>();
        foreach (var member in row.Members)
        {
            var (type, problem) = ColumnTypes.Of(member, _dialect);
            if (type is not null)
            {
                columns.Add((member, type));
            }
            else
            {
                report(Places.Member(row.FullName, member.Name), TransformDiagnostics.UnsupportedType, [member.Name, problem]);
            }
        }

        return columns;
    }

    private void WriteSettings()
    {
        _text.Append("/*---\n");
        Setting("description", _transform.Description);
        Setting("schema", _transform.Schema);
        Setting("owner", _transform.Owner);
        List("tags", _transform.Tags);
        List("grain", Keys().Select(member => member.Column).ToList());
        var described = _transform.Output!.Members.Where(member => member.Description is not null || member.Classification is not null).ToList();
        if (described.Count > 0)
        {
            _text.Append("columns:\n");
            foreach (var member in described)
            {
                var start = _text.Length;
                var details = new[] { ("description", member.Description), ("classification", member.Classification) }
                    .Where(detail => detail.Item2 is not null)
                    .Select(detail => $"{detail.Item1}: {Quoted(detail.Item2!)}");
                _text.Append($"  {Quoted(member.Column)}: {{ {string.Join(", ", details)} }}\n");
                Mark(start, Places.Member(_transform.Output.FullName, member.Name));
            }
        }

        _text.Append("---*/\n");
    }

    private void WriteTable(List<(RowMember Member, string Type)> columns)
    {
        _text.Append($"create table {_dialect.QuoteIdentifier(_transform.Name!)} (\n");
        var keys = Keys().Where(key => columns.Exists(column => column.Member == key)).ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            var (member, type) = columns[i];
            var start = _text.Length;
            _text.Append($"    {_dialect.QuoteIdentifier(member.Column)} {type}{(member.IsNullable && !member.IsKey ? "" : " not null")}");
            _text.Append(i < columns.Count - 1 || keys.Count > 0 ? ",\n" : "\n");
            Mark(start, Places.Member(_transform.Output!.FullName, member.Name));
        }

        // DDL needs a column; those of a record without any are never looked at.
        if (columns.Count == 0)
        {
            _text.Append($"    {_dialect.QuoteIdentifier("none")} integer\n");
        }

        if (keys.Count > 0)
        {
            _text.Append($"    primary key ({string.Join(", ", keys.Select(key => _dialect.QuoteIdentifier(key.Column)))})\n");
        }

        _text.Append(");\n");
    }

    private void WriteInputs(IReadOnlyList<(DeclaredRelation Relation, string Place)> inputs)
    {
        foreach (var (relation, place) in inputs)
        {
            var start = _text.Length;
            var name = relation.Relation;
            var parts = relation.Kind == NodeKind.Source ? new[] { name.Database, name.Schema, name.Name } : [name.Name];
            _text.Append($"select * from {string.Join(".", parts.OfType<string>().Select(_dialect.QuoteIdentifier))};\n");
            Mark(start, place);
        }
    }

    private IEnumerable<RowMember> Keys() => _transform.Output!.Members.Where(member => member.IsKey);

    private void Setting(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append($"{name}: {Quoted(value)}\n");
        }
    }

    private void List(string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            _text.Append($"{name}: [{string.Join(", ", values.Select(Quoted))}]\n");
        }
    }

    private void Mark(int start, string place) => _places.Add((start, _text.Length, place));

    // A text of YAML in quotes; what begins or ends a comment of SQL is taken apart, for the settings stand in one.
    private static string Quoted(string value) => Emit.CodeText.Literal(value).Replace("*/", "\\x2A/").Replace("/*", "/\\x2A");
}
