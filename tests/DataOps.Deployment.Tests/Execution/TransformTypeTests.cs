using System.Globalization;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Tests.Support;
using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Deployment.Tests.Execution;

/// <summary>Values of every type that a member can have, through C# and back, on every engine that can be had; the engine compares.</summary>
public sealed class TransformTypeTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private static readonly Member[] Members =
    [
        new("bool", "boolean", "true", "true"),
        new("short", "smallint", "-32768", "short.MinValue"),
        new("int", "integer", "-2147483648", "int.MinValue"),
        new("long", "bigint", "9223372036854775807", "long.MaxValue"),
        new("float", "real", "1.5", "1.5f"),
        new("double", "double precision", "0.1", "0.1"),
        new("decimal", "numeric(12,2)", "'-1234567890.12'", "-1234567890.12m", "[Precision(12, 2)]"),
        new("decimal", "numeric(12,2)", "'1.10'", "1.1m", "[Precision(12, 2)]"),
        new("decimal", "numeric(28,10)", "'123456789012345678.0123456789'", "123456789012345678.0123456789m", "[Precision(28, 10)]"),
        new("string", "text", "'Zoë 🦆 \"''\\'", "\"Zoë 🦆 \\\"'\\\\\""),
        new("string", "text", "''", "\"\""),
        new("string", "varchar(3)", "'añb'", "\"añb\"", "[Length(3)]"),
        new("DateOnly", "date", "'2024-02-29'", "new DateOnly(2024, 2, 29)"),
        new("DateOnly", "date", "'0001-01-02'", "new DateOnly(1, 1, 2)"),
        new("TimeOnly", "time", "'23:59:59.999999'", "new TimeOnly(23, 59, 59, 999, 999)"),
        new("DateTime", "timestamp", "'2024-02-29 12:34:56.789012'", "new DateTime(2024, 2, 29, 12, 34, 56, 789, 12)"),
        new("DateTime", "timestamp", "'2024-02-29 12:34:56'", "new DateTime(2024, 2, 29, 12, 34, 56, DateTimeKind.Utc)"),
        new("DateTime", "timestamp", "'2024-02-29 12:34:56'", "new DateTime(2024, 2, 29, 12, 34, 56, DateTimeKind.Local)"),
        new("DateTimeOffset", "timestamptz", "'2024-02-29 12:34:56+02'", "new DateTimeOffset(2024, 2, 29, 12, 34, 56, TimeSpan.FromHours(2))"),
        new("TimeSpan", "interval", "'26 hours 3 minutes'", "new TimeSpan(26, 3, 0)"),
        new("TimeSpan", "interval", "'-5 seconds'", "TimeSpan.FromSeconds(-5)"),
        new("Guid", "uuid", "'00112233-4455-6677-8899-aabbccddeeff'", "Guid.Parse(\"00112233-4455-6677-8899-aabbccddeeff\")"),
        new("byte[]", "bytea", "'\\x00ff41'", "new byte[] { 0, 255, 65 }"),
        new("byte[]", "bytea", "''", "new byte[0]"),
        new("IReadOnlyList<bool?>", "boolean[]", "array[true, null]", "[true, null]"),
        new("IReadOnlyList<int?>", "integer[]", "array[1, null, 3]", "[1, null, 3]"),
        new("IReadOnlyList<int?>", "integer[]", "array[]", "[]"),
        new("IReadOnlyList<int?>", "integer[]", "array[2, 4]", "new List<int?> { 2, 4 }.AsReadOnly()"),
        new("IReadOnlyList<long?>", "bigint[]", "array[1, null, 3]", "new long?[] { 1, null, 3 }"),
        new("IReadOnlyList<short?>", "smallint[]", "array[1, null, 3]", "[1, null, 3]"),
        new("IReadOnlyList<double?>", "double precision[]", "array[0.5, null]", "[0.5, null]"),
        new("IReadOnlyList<float?>", "real[]", "array[0.5, null]", "[0.5f, null]"),
        new("IReadOnlyList<decimal?>", "numeric(9,2)[]", "array[0.25, null]", "[0.25m, null]", "[Precision(9, 2)]"),
        new("IReadOnlyList<string?>", "text[]", "array['a', null, 'ü']", "[\"a\", null, \"ü\"]"),
        new("IReadOnlyList<DateOnly?>", "date[]", "array['2024-02-29', null]", "[new DateOnly(2024, 2, 29), null]"),
        new("IReadOnlyList<TimeOnly?>", "time[]", "array['12:00:01', null]", "[new TimeOnly(12, 0, 1), null]"),
        new("IReadOnlyList<DateTime?>", "timestamp[]", "array['2024-02-29 01:02:03', null]", "[new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), null]"),
        new("IReadOnlyList<DateTimeOffset?>", "timestamptz[]", "array['2024-02-29 01:02:03+01', null]", "[new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(1)), null]"),
        new("IReadOnlyList<TimeSpan?>", "interval[]", "array['90 minutes', null]", "[TimeSpan.FromMinutes(90), null]"),
        new("IReadOnlyList<Guid?>", "uuid[]", "array['00112233-4455-6677-8899-aabbccddeeff', null]", "[Guid.Parse(\"00112233-4455-6677-8899-aabbccddeeff\"), null]"),
        new("IReadOnlyList<byte[]?>", "bytea[]", "array['A', null]", "[new byte[] { 65 }, null]"),
    ];

    // Types that DuckDB alone has.
    private static readonly Member[] DuckDbMembers =
    [
        new("sbyte", "tinyint", "-128", "sbyte.MinValue"),
        new("byte", "utinyint", "255", "byte.MaxValue"),
        new("ushort", "usmallint", "65535", "ushort.MaxValue"),
        new("uint", "uinteger", "4294967295", "uint.MaxValue"),
        new("ulong", "ubigint", "18446744073709551615", "ulong.MaxValue"),
        new("Int128", "hugeint", "170141183460469231731687303715884105727", "Int128.MaxValue"),
        new("UInt128", "uhugeint", "340282366920938463463374607431768211455", "UInt128.MaxValue"),
        new("IReadOnlyList<ulong?>", "ubigint[]", "array[18446744073709551615, null]", "[ulong.MaxValue, null]"),
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Engines => [.. TransformEngine.Names];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Values_of_every_type_are_read_and_written_as_they_are(string name)
    {
        var engine = await TransformEngine.CreateAsync(name, _folder, server);
        Member[] members = name == "duckdb" ? [.. Members.Select(ForDuckDb), .. DuckDbMembers] : Members;
        var given = $"""
            select 1 as id, {Each(members, static (member, i) => $"cast({member.Sql} as {member.Type}) as c{i}")}
            union all
            select 2, {Each(members, static (member, _) => $"cast(null as {member.Type})")}
            """;
        var columns = "id INTEGER NOT NULL, " + Each(members, static (member, i) => $"c{i} {member.Type}");
        var project = new ProjectBuilder("1.0.0", name)
            .Model("given", "table", columns, given, [])
            .Transform("kinds", columns, "Shop.Transforms.Kinds.Find", engine.Compile(Code(members), ("given", given)), "given")
            .Model("told", "table", columns, "select * from {kinds}", ["kinds"]);
        Assert.Equal(DeploymentOutcome.Published, (await engine.DeployAsync(project)).Outcome);

        Assert.Equal(["1,2,3"], engine.Query("select string_agg(cast(id as varchar), ',' order by id) from analytics.told"));
        var different = members.Select((member, i) =>
            $"""
            select told.id || ': {member.CSharp}, {member.Code.Replace("'", "''", StringComparison.Ordinal)} is ' || coalesce(cast(told.c{i} as varchar), 'null')
            from analytics.told join analytics.given on given.id = case when told.id = 2 then 2 else 1 end
            where told.c{i} is distinct from given.c{i}
            """);
        Assert.Empty(engine.Query(string.Join("\nunion all\n", different)));
    }

    private static Member ForDuckDb(Member member) => member with
    {
        Type = member.Type.Replace("double precision", "double", StringComparison.Ordinal).Replace("bytea", "blob", StringComparison.Ordinal),
        Sql = member.CSharp == "byte[]" ? member.Sql.Replace("\\x00ff41", "\\x00\\xFFA", StringComparison.Ordinal) : member.Sql,
    };

    private static string Code(Member[] members) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using DataOps.Runtime;
        namespace Shop.Transforms;
        [Relation("given")] public sealed partial record Row { public required int Id { get; init; } {{Properties(members)}} }
        public sealed partial record Kind { [Key] public required int Id { get; init; } {{Properties(members)}} }
        public static class Kinds
        {
            [Transform("kinds")]
            public static IEnumerable<Kind> Find(IEnumerable<Row> rows)
            {
                foreach (var row in rows) { yield return new Kind { Id = row.Id, {{Each(members, static (_, i) => $"C{i} = row.C{i}")}} }; }
                yield return new Kind { Id = 3, {{Each(members, static (member, i) => $"C{i} = {member.Code}")}} };
            }
        }

        """;

    private static string Properties(Member[] members) => string.Concat(members.Select(static (member, i) =>
        string.Create(CultureInfo.InvariantCulture, $"{member.Attribute} public required {member.CSharp}? C{i} {{ get; init; }} ")));

    private static string Each(Member[] members, Func<Member, int, string> text) => string.Join(", ", members.Select(text));

    private sealed record Member(string CSharp, string Type, string Sql, string Code, string Attribute = "");
}
