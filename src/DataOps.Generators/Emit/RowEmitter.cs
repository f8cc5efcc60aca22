using DataOps.Generators.Descriptors;
using DataOps.Generators.Output;
using DataOps.Generators.Transforms;

namespace DataOps.Generators.Emit;

/// <summary>Writes the other half of a record that a person wrote: what reads and writes its rows.</summary>
internal static class RowEmitter
{
    public static GeneratedFile Emit(RowCode row)
    {
        var relation = row.Relation;
        var code = new CodeText();
        code.Head(relation.File, RecordEmitter.Usings(relation), relation.Namespace);
        code.Line($"partial record {relation.Name} : IRelationRow<{relation.Name}>");
        code.Block(() =>
        {
            // Apart from the record's own static members, so that what it describes is no part of what it does.
            code.Doc("summary", "Name, columns and keys of the relation.");
            code.Line("public static RelationInfo Relation => RelationOfRow.Relation;");
            code.Line();
            WriteRead(code, row);
            code.Line();
            RecordEmitter.WriteWrite(code, relation);
            code.Line();
            code.Line("private static class RelationOfRow");
            code.Block(() => RecordEmitter.WriteInfo(code, relation));
        });
        return new GeneratedFile($"{relation.FullName}.Row.g.cs", code.ToString());
    }

    private static void WriteRead(CodeText code, RowCode row)
    {
        var members = row.Relation.Members.Select((member, i) => (member.Name, Value: ValueCode.Read(member, i))).ToList();
        var arguments = row.Parameters.Select(name => members.First(member => member.Name == name).Value);
        var others = members.Where(member => !row.Parameters.Contains(member.Name)).ToList();
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {row.Relation.Name} Read(DbDataReader reader) => new({string.Join(", ", arguments)}){(others.Count == 0 ? ";" : "")}");
        if (others.Count > 0)
        {
            code.Block(() => others.ForEach(member => code.Line($"{member.Name} = {member.Value},")), "};");
        }
    }
}
