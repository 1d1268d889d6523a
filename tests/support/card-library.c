/* A stand-in for vendors' libraries. It needs no headers, so that the smallest compiler will do. Files in the working
   folder say what happens: `card.bin` (the 256 bytes of a card) and `card.txt` (its fields in lines, GB 18030) lie on
   the reader; `unplugged`, `refused`, `crash` and `hang` are what their names say. */
typedef struct file file;
file *fopen(const char *name, const char *mode);
unsigned long fread(void *into, unsigned long size, unsigned long count, file *from);
unsigned long fwrite(const void *from, unsigned long size, unsigned long count, file *into);
int fclose(file *opened);
void abort(void);
unsigned sleep(unsigned seconds);
int puts(const char *text);

static int read_file(const char *name, unsigned char *into, int most) {
  file *opened = fopen(name, "rb");
  if (!opened) return -1;
  int length = (int)fread(into, 1, most, opened);
  fclose(opened);
  return length;
}

static int is_there(const char *name) {
  unsigned char any;
  return read_file(name, &any, 1) >= 0;
}

static void trouble(void) {
  if (is_there("crash")) abort();
  while (is_there("hang")) sleep(1);
}

static int opened_port = 0;

int SDT_OpenPort(int port) {
  if (port != 1003 || is_there("unplugged")) return 0x01;
  opened_port = port;
  return 0x90;
}

int SDT_ClosePort(int port) {
  opened_port = 0;
  return 0x90;
}

int SDT_StartFindIDCard(int port, unsigned char *iin, int open) {
  if (port != opened_port || is_there("unplugged")) return 0x02;
  trouble();
  iin[0] = 0;
  return is_there("card.bin") ? 0x9f : 0x80;
}

int SDT_SelectIDCard(int port, unsigned char *sn, int open) {
  sn[0] = 0;
  return is_there("refused") ? 0x31 : 0x90;
}

int SDT_ReadBaseMsg(int port, unsigned char *text, unsigned *text_length, unsigned char *photo, unsigned *photo_length,
                    int open) {
  int length = read_file("card.bin", text, 256);
  if (length < 256) return 0x41;
  puts("a vendor's library that prints what it reads");
  *text_length = length;
  for (int at = 0; at < 1024; at++) photo[at] = "WLf"[at % 3];
  *photo_length = 1024;
  return 0x90;
}

int CVR_InitComm(int port) { return port == 1003 && !is_there("unplugged") ? 1 : 2; }
int CVR_CloseComm(void) { return 1; }

int CVR_Authenticate(void) {
  if (is_there("unplugged")) return 4;
  trouble();
  return is_there("card.txt") ? 1 : 2;
}

static unsigned char fields[4096];
static int fields_length = 0;

int CVR_Read_FPContent(void) {
  fields_length = read_file("card.txt", fields, sizeof fields);
  return fields_length > 0 ? 1 : 0;
}

static int field(int line, unsigned char *value, int *length) {
  int at = 0, written = 0;
  for (; line > 0 && at < fields_length; at++) line -= fields[at] == '\n';
  while (at < fields_length && fields[at] != '\n' && written < *length) value[written++] = fields[at++];
  *length = written;
  return written > 0 ? 1 : 0;
}

int GetPeopleName(unsigned char *value, int *length) { return field(0, value, length); }
int GetPeopleSex(unsigned char *value, int *length) { return field(1, value, length); }
int GetPeopleNation(unsigned char *value, int *length) { return field(2, value, length); }
int GetPeopleBirthday(unsigned char *value, int *length) { return field(3, value, length); }
int GetPeopleAddress(unsigned char *value, int *length) { return field(4, value, length); }
int GetPeopleIDCode(unsigned char *value, int *length) { return field(5, value, length); }
int GetDepartment(unsigned char *value, int *length) { return field(6, value, length); }
int GetStartDate(unsigned char *value, int *length) { return field(7, value, length); }
int GetEndDate(unsigned char *value, int *length) { return field(8, value, length); }

int GetBMPData(unsigned char *value, int *length) {
  value[0] = 'B';
  value[1] = 'M';
  *length = 2;
  return 1;
}

static int copy(const char *from, const char *to) {
  unsigned char bytes[4096];
  int length = read_file(from, bytes, sizeof bytes);
  file *opened = length < 0 ? 0 : fopen(to, "wb");
  if (!opened) return 0;
  fwrite(bytes, 1, length, opened);
  fclose(opened);
  return 1;
}

int CVR_Read_Content(int active) {
  if (active != 4 || !copy("card.txt", "wz.txt")) return 0;
  file *photo = fopen("zp.bmp", "wb");
  fwrite("BM", 1, 2, photo);
  fclose(photo);
  return 1;
}
