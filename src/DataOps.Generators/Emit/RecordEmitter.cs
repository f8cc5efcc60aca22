using DataOps.Generators.Descriptors;
using DataOps.Generators.Output;

namespace DataOps.Generators.Emit;

/// <summary>Writes the record of a relation.</summary>
internal static class RecordEmitter
{
    public static GeneratedFile Emit(RelationDescriptor relation)
    {
        var code = new CodeText();
        code.Head(relation.File, Usings(relation), relation.Namespace);
        WriteRecord(code, relation);
        return new GeneratedFile($"{relation.FullName}.g.cs", code.ToString());
    }

    /// <summary>The namespaces that the record's code needs.</summary>
    public static IEnumerable<string> Usings(RelationDescriptor relation)
    {
        var names = new List<string> { "System", "System.Collections.Generic", "System.Data.Common", "DataOps.Runtime" };
        var types = relation.Members.Concat(relation.Structs.SelectMany(fields => fields.Members)).Select(member => member.Type).ToList();
        if (types.Any(ValueCode.HoldsFields))
        {
            names.Add("System.Linq");
        }

        if (types.Any(type => Names(type).Contains("BigInteger")))
        {
            names.Add("System.Numerics");
        }

        return names;
    }

    /// <summary>The record alone.</summary>
    public static void WriteRecord(CodeText code, RelationDescriptor relation)
    {
        code.Doc("summary", relation.Description ?? $"A row of the {relation.Kind} {relation.Relation}.");
        code.Line($"public sealed record {relation.Name} : IRelationRow<{relation.Name}>");
        code.Block(() =>
        {
            WriteInfo(code, relation);
            foreach (var member in relation.Members)
            {
                code.Line();
                WriteMember(code, member);
            }

            code.Line();
            WriteRead(code, relation);
            code.Line();
            WriteWrite(code, relation);
            foreach (var fields in relation.Structs)
            {
                code.Line();
                FieldsEmitter.Write(code, fields);
            }
        });
    }

    /// <summary>The member that tells of the relation.</summary>
    public static void WriteInfo(CodeText code, RelationDescriptor relation)
    {
        code.Doc("summary", "Name, columns and keys of the relation.");
        code.Line("public static RelationInfo Relation { get; } = new(");
        code.Indented(() =>
        {
            code.Line($"{CodeText.Literal(relation.Project)},");
            code.Line($"{CodeText.Literal(relation.Schema)},");
            code.Line($"{CodeText.Literal(relation.Relation)},");
            code.Line($"{CodeText.Literal(relation.Kind)},");
            code.Line("[");
            code.Indented(() =>
            {
                foreach (var member in relation.Members)
                {
                    WriteColumn(code, member);
                }
            });
            code.Line("],");
            code.Line($"[{string.Join(", ", relation.Keys.Select(key => $"[{string.Join(", ", key.Columns.Select(CodeText.Literal))}]"))}],");
            code.Line($"{CodeText.Literal(relation.Description)});");
        });
    }

    private static void WriteColumn(CodeText code, MemberDescriptor member)
    {
        var column = $"new({CodeText.Literal(member.Column)}, nameof({member.Name}), {CodeText.Literal(member.SqlType)}, "
            + $"typeof({member.Type.Name}), {(member.IsNullable ? "true" : "false")})";
        if (member.Lineage.Count == 0)
        {
            code.Line(column + ",");
            return;
        }

        code.Line(column);
        code.Block(
            () =>
            {
                var origins = member.Lineage.Select(origin =>
                    $"new({CodeText.Literal(origin.Relation)}, {CodeText.Literal(origin.Column)}, {CodeText.Literal(origin.Via)})");
                code.Line($"Lineage = [{string.Join(", ", origins)}],");
            },
            "},");
    }

    private static void WriteMember(CodeText code, MemberDescriptor member)
    {
        code.Doc("summary", member.Description ?? $"Column {member.Column}, {member.SqlType}.");
        var type = member.IsNullable ? TypeMapper.Nullable(member.Type) : member.Type.Name;
        code.Line($"public required {type} {member.Name} {{ get; init; }}");
    }

    private static void WriteRead(CodeText code, RelationDescriptor relation)
    {
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {relation.Name} Read(DbDataReader reader) => new()");
        code.Block(
            () =>
            {
                for (var i = 0; i < relation.Members.Count; i++)
                {
                    code.Line($"{relation.Members[i].Name} = {ValueCode.Read(relation.Members[i], i)},");
                }
            },
            "};");
    }

    /// <summary>The member that gives the values of the row.</summary>
    public static void WriteWrite(CodeText code, RelationDescriptor relation)
    {
        code.Line("/// <inheritdoc/>");
        code.Line("public void Write(Span<object?> values)");
        code.Block(() =>
        {
            for (var i = 0; i < relation.Members.Count; i++)
            {
                var member = relation.Members[i];
                code.Line($"values[{i}] = {ValueCode.Write(member.Type, member.Name, member.IsNullable)};");
            }
        });
    }

    private static IEnumerable<string> Names(MemberType type) =>
        new[] { type.Name }.Concat(type.Key is null ? [] : Names(type.Key)).Concat(type.Item is null ? [] : Names(type.Item));
}
