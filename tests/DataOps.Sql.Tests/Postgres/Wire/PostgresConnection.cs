using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace DataOps.Sql.Tests.Postgres.Wire;

/// <summary>
/// As much of PostgreSQL's protocol (documentation, chapter 55) as tells how the server itself describes a statement's rows. Drivers
/// keep the modifiers of types to themselves, and a statement at a time is too slow for thousands.
/// </summary>
public sealed class PostgresConnection : IDisposable
{
    private const int ProtocolVersion = 3 << 16;

    // So many statements are sent before their answers are read: fewer would wait, more would fill both sides' buffers.
    private const int Batch = 50;

    private readonly TcpClient _client;
    private readonly Stream _stream;
    private readonly MemoryStream _output = new();
    private readonly Dictionary<(uint Type, int Modifier), string> _types = [];

    public PostgresConnection(string host, int port, string user, string database)
    {
        _client = new TcpClient(host, port) { NoDelay = true };
        _stream = new BufferedStream(_client.GetStream(), 1 << 16);
        var start = new MemoryStream();
        start.Write(new byte[8]);
        foreach (var text in (string[])["user", user, "database", database, ""])
        {
            WriteText(start, text);
        }

        var message = start.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), ProtocolVersion);
        _stream.Write(message);
        _stream.Flush();
        ReadUntilReady((_, _) => { });
    }

    /// <summary>Runs statements that need not give rows.</summary>
    public void Execute(string sql) => Query(sql);

    /// <summary>The rows of a query, all values as texts.</summary>
    public List<string?[]> Query(string sql)
    {
        var rows = new List<string?[]>();
        var failure = "";
        Send('Q', body => WriteText(body, sql));
        Flush();
        ReadUntilReady((kind, body) =>
        {
            if (kind == 'D')
            {
                rows.Add(ReadRow(body));
            }
            else if (kind == 'E')
            {
                failure = Field(body, 'M');
            }
        });
        return failure.Length == 0 ? rows : throw new InvalidOperationException($"{failure}\n{sql}");
    }

    /// <summary>How the server describes the rows of each statement.</summary>
    public List<RowDescription> Describe(IReadOnlyList<string> statements)
    {
        var raw = new List<Raw>(statements.Count);
        for (var first = 0; first < statements.Count; first += Batch)
        {
            var batch = statements.Skip(first).Take(Batch).ToArray();
            foreach (var statement in batch)
            {
                SendDescribe(statement);
            }

            Flush();
            foreach (var _ in batch)
            {
                raw.Add(ReadDescription());
            }
        }

        FormatTypes(raw);
        return [.. raw.Select(found => new RowDescription(
            [.. found.Columns.Select(column => $"{column.Name} {_types[(column.Type, column.Modifier)]}")], found.SqlState, found.Message))];
    }

    public void Dispose() => _client.Dispose();

    private void SendDescribe(string statement)
    {
        Send('P', body =>
        {
            WriteText(body, "");
            WriteText(body, statement);
            body.Write([0, 0]);
        });
        Send('D', body =>
        {
            body.WriteByte((byte)'S');
            WriteText(body, "");
        });
        Send('S', _ => { });
    }

    private Raw ReadDescription()
    {
        var raw = new Raw();
        ReadUntilReady((kind, body) =>
        {
            if (kind == 'E')
            {
                (raw.SqlState, raw.Message) = (Field(body, 'C'), Field(body, 'M'));
            }
            else if (kind == 'T')
            {
                ReadColumns(body, raw.Columns);
            }
        });
        return raw;
    }

    // Name, table, number, type, size, modifier, format.
    private static void ReadColumns(byte[] body, List<(string Name, uint Type, int Modifier)> columns)
    {
        var count = BinaryPrimitives.ReadInt16BigEndian(body);
        var position = 2;
        for (var i = 0; i < count; i++)
        {
            var end = Array.IndexOf(body, (byte)0, position);
            var name = Encoding.UTF8.GetString(body, position, end - position);
            var rest = body.AsSpan(end + 1);
            columns.Add((name, BinaryPrimitives.ReadUInt32BigEndian(rest[6..]), BinaryPrimitives.ReadInt32BigEndian(rest[12..])));
            position = end + 19;
        }
    }

    private void FormatTypes(List<Raw> raw)
    {
        var missing = raw.SelectMany(found => found.Columns).Select(column => (column.Type, column.Modifier)).Distinct().Where(type => !_types.ContainsKey(type)).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        var values = string.Join(", ", missing.Select((type, place) => $"({place}, {type.Type}::oid, {type.Modifier})"));
        foreach (var row in Query($"select p, format_type(t, m) from (values {values}) v (p, t, m)"))
        {
            _types[missing[int.Parse(row[0]!, System.Globalization.CultureInfo.InvariantCulture)]] = row[1]!;
        }
    }

    private static string?[] ReadRow(byte[] body)
    {
        var row = new string?[BinaryPrimitives.ReadInt16BigEndian(body)];
        var position = 2;
        for (var i = 0; i < row.Length; i++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(position));
            position += 4;
            if (length >= 0)
            {
                row[i] = Encoding.UTF8.GetString(body, position, length);
                position += length;
            }
        }

        return row;
    }

    // An error's fields: a letter, a text, a zero.
    private static string Field(byte[] body, char letter)
    {
        for (var position = 0; position < body.Length && body[position] != 0;)
        {
            var end = Array.IndexOf(body, (byte)0, position);
            if (body[position] == letter)
            {
                return Encoding.UTF8.GetString(body, position + 1, end - position - 1);
            }

            position = end + 1;
        }

        return "";
    }

    private void Send(char kind, Action<MemoryStream> write)
    {
        var body = new MemoryStream();
        body.Write(new byte[4]);
        write(body);
        var bytes = body.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        _output.WriteByte((byte)kind);
        _output.Write(bytes);
    }

    private void Flush()
    {
        _stream.Write(_output.GetBuffer(), 0, (int)_output.Length);
        _stream.Flush();
        _output.SetLength(0);
    }

    private void ReadUntilReady(Action<char, byte[]> receive)
    {
        var header = new byte[5];
        while (true)
        {
            _stream.ReadExactly(header);
            var body = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - 4];
            _stream.ReadExactly(body);
            if (header[0] == 'Z')
            {
                return;
            }

            receive((char)header[0], body);
        }
    }

    private static void WriteText(MemoryStream stream, string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.WriteByte(0);
    }

    private sealed class Raw
    {
        public List<(string Name, uint Type, int Modifier)> Columns { get; } = [];

        public string SqlState { get; set; } = "";

        public string Message { get; set; } = "";
    }
}
