using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Tests.Catalog;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Types;

public sealed class TypeNameTests(EngineOracle oracle) : IClassFixture<EngineOracle>
{
    private static readonly string[] Simple =
    [
        "boolean", "bool", "logical", "tinyint", "int1", "smallint", "int2", "int16", "short", "integer", "int", "int4", "int32", "integral",
        "signed", "bigint", "int8", "int64", "long", "oid", "hugeint", "int128", "utinyint", "uint8", "usmallint", "uint16", "uinteger", "uint32",
        "ubigint", "uint64", "uhugeint", "uint128", "bignum", "varint", "decimal", "numeric", "dec", "real", "float", "float4", "double", "float8",
        "double precision", "varchar", "text", "string", "char", "bpchar", "nvarchar", "character varying(10)", "character(3)", "blob", "bytea",
        "binary", "varbinary", "bit", "bitstring", "date", "time", "time_ns", "timetz", "time with time zone", "time without time zone", "timestamp",
        "datetime", "timestamp_us", "timestamp_s", "timestamp_ms", "timestamp_ns", "timestamptz", "timestamp with time zone",
        "timestamp without time zone", "interval", "uuid", "guid", "json", "variant",
    ];

    private static readonly string[] Composed =
    [
        "decimal(4)", "decimal(18, 3)", "numeric(38, 38)", "varchar(10)", "timestamp(0)", "timestamp(1)", "timestamp(3)", "timestamp(6)",
        "timestamp(9)", "float(3)", "float(30)", "bit(3)", "int[]", "int[3]", "int[][3]", "varchar[][]", "int array", "int array[4]", "json[]",
        "struct(a int, b varchar)", "struct(\"B c\" int, \"select\" int, A1 int, \"1a\" int, \"a\"\"b\" int, _x int, \"a$b\" int, \"é\" int)",
        "struct(key int, value int, name text, year int, type int, d date)", "row(a int, b decimal(3,1))", "map(varchar, int[])",
        "map(int, struct(x timestamptz))", "union(n int, \"s t\" varchar)", "enum('a', 'b''c')", "enum('x')[]", "struct(s struct(t time))[]",
        "mood", "place", "place[]", "MOOD",
    ];

    [Fact]
    public void Types_are_read_and_spelled_as_the_engine_does()
    {
        oracle.Execute("create type mood as enum ('sad', 'ok'); create type place as struct(x int, m mood)");
        var texts = Simple.Concat(Composed).ToArray();
        var ours = Read("create type mood as enum ('sad', 'ok'); create type place as struct(x int, m mood);", texts);
        var engine = oracle.Describe([.. texts.Select(text => $"cast(null as {text})")]);

        Assert.Equal(texts.Zip(engine, Line), texts.Zip(ours.Relations[0].Columns.Select(column => SqlTypeNames.Spell(column.Type, Dialect.DuckDb)), Line));
        Assert.Empty(ours.Diagnostics);
    }

    [Theory]
    [InlineData("intger", "DOPS2201", "There is no type 'intger'. Did you mean 'integer'?")]
    [InlineData("vrchar(10)", "DOPS2201", "There is no type 'vrchar'. Did you mean 'varchar'?")]
    [InlineData("struct(a foo_bar_baz)", "DOPS2201", "There is no type 'foo_bar_baz'.")]
    [InlineData("decimal(40, 2)", "DOPS2202", "Type 'decimal' takes a precision from 1 to 38.")]
    [InlineData("decimal(3, 5)", "DOPS2202", "Type 'decimal' takes a scale that is not greater than its precision.")]
    [InlineData("date(3)", "DOPS2202", "Type 'date' takes nothing in parentheses.")]
    public void A_wrong_type_costs_one_finding(string type, string id, string message)
    {
        var result = Read("", [type]);
        var diagnostic = Assert.Single(result.Diagnostics);

        Assert.Equal((id, message), (diagnostic.Id, diagnostic.Message));
        Assert.True(result.Relations[0].Columns[0].Type.IsUnknown);
        Assert.Null(oracle.Describe([$"cast(null as {type})"])[0]);
    }

    [Theory]
    [InlineData("int", "integer")]
    [InlineData("varchar(10)", "character varying(10)")]
    [InlineData("numeric(10, 2)", "numeric(10,2)")]
    [InlineData("numeric", "numeric")]
    [InlineData("timestamptz", "timestamp with time zone")]
    [InlineData("timestamp(3)", "timestamp(3) without time zone")]
    [InlineData("char(5)", "character(5)")]
    [InlineData("float8", "double precision")]
    [InlineData("int[]", "integer[]")]
    [InlineData("jsonb", "jsonb")]
    public void PostgreSQLs_types_are_spelled_as_format_type_does(string type, string spelled)
    {
        var tree = SqlParser.Parse(new SourceText($"create table t (c {type});"), Dialect.Postgres);
        var column = SchemaReader.Read(tree).Relations[0].Columns[0];

        Assert.Equal(spelled, SqlTypeNames.Spell(column.Type, Dialect.Postgres));
    }

    [Fact]
    public void SQL_Servers_types_are_spelled_as_its_description_of_result_sets_does()
    {
        // "Data types (Transact-SQL)", its synonyms, and "sys.sp_describe_first_result_set", system_type_name: with length, precision and scale.
        (string Written, string Spelled)[] types =
        [
            ("bit", "bit"), ("tinyint", "tinyint"), ("smallint", "smallint"), ("int", "int"), ("integer", "int"), ("bigint", "bigint"),
            ("decimal", "decimal(18,0)"), ("dec(5)", "decimal(5,0)"), ("decimal(10, 2)", "decimal(10,2)"), ("numeric", "numeric(18,0)"), ("numeric(38, 38)", "numeric(38,38)"),
            ("money", "money"), ("smallmoney", "smallmoney"), ("float", "float"), ("float(53)", "float"), ("float(25)", "float"), ("float(24)", "real"), ("float(1)", "real"),
            ("double precision", "float"), ("real", "real"), ("date", "date"), ("time", "time(7)"), ("time(0)", "time(0)"), ("datetime", "datetime"), ("smalldatetime", "smalldatetime"),
            ("datetime2", "datetime2(7)"), ("datetime2(3)", "datetime2(3)"), ("datetimeoffset", "datetimeoffset(7)"), ("datetimeoffset(0)", "datetimeoffset(0)"),
            ("char", "char(1)"), ("char(10)", "char(10)"), ("character(3)", "char(3)"), ("varchar", "varchar(1)"), ("varchar(8000)", "varchar(8000)"), ("varchar(max)", "varchar(max)"),
            ("char varying(5)", "varchar(5)"), ("character varying(5)", "varchar(5)"), ("nchar(4000)", "nchar(4000)"), ("national char(2)", "nchar(2)"), ("national character varying(9)", "nvarchar(9)"),
            ("nvarchar(50)", "nvarchar(50)"), ("nvarchar(max)", "nvarchar(max)"), ("text", "text"), ("ntext", "ntext"), ("national text", "ntext"), ("binary", "binary(1)"), ("binary(16)", "binary(16)"),
            ("varbinary(8)", "varbinary(8)"), ("varbinary(max)", "varbinary(max)"), ("binary varying(4)", "varbinary(4)"), ("image", "image"), ("rowversion", "timestamp"), ("timestamp", "timestamp"),
            ("uniqueidentifier", "uniqueidentifier"), ("xml", "xml"), ("sql_variant", "sql_variant"), ("hierarchyid", "hierarchyid"), ("geometry", "geometry"), ("geography", "geography"),
            ("sysname", "nvarchar(128)"), ("[varchar](20)", "varchar(20)"), ("sys.int", "int"), ("dbo.code", "char(5)"),
        ];
        var columns = string.Join(", ", types.Select((type, place) => $"c{place} {type.Written}"));
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText($"create type dbo.code from char(5) not null; create table t ({columns})"), Dialect.TSql));

        Assert.Empty(schema.Diagnostics);
        Assert.Equal(
            types.Select(type => Line(type.Written, type.Spelled)),
            types.Zip(schema.Relations[0].Columns, (type, column) => Line(type.Written, SqlTypeNames.Spell(column.Type, Dialect.TSql))));
    }

    private static string Line(string type, string? spelled) => $"{type}: {spelled}";

    private static SchemaResult Read(string before, IEnumerable<string> types)
    {
        var columns = string.Join(", ", types.Select((type, index) => $"c{index} {type}"));
        return SchemaReader.Read(SqlParser.Parse(new SourceText($"{before} create table t ({columns});"), Dialect.DuckDb));
    }
}
