//! A tiny package in which every rule holds, written to a folder of its own, for tests to break.

use crate::content::{Content, Fault, Lang, read, read_all};
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// The tiny package: file stem and text. Every rule holds.
pub(super) const SOUND: &[(&str, &str)] = &[
    (
        "sources",
        "id,title,publisher,url,date,kind,language\n\
        programme,\"Phát triển, nhanh\",Báo,https://example.org/a,2021-10-02,press,vi\n\
        yearbook,Niên giám,Cục Thống kê,http://example.org/b,2024,statistics,vi\n\
        undated,Trang,Báo,https://example.org/c,,press,vi\n",
    ),
    (
        "documents",
        "id,name_vi,name_en,short_vi,short_en,date,source\n\
        decision-1,Quyết định,Decision,QĐ,Dec.,2023-11-24,programme\n",
    ),
    (
        "milestones",
        "year,aim_vi,aim_en,lead_vi,lead_en,source,locator\n\
        2025,mục tiêu,aim,lời,words,programme,¶2\n\
        2030,mục tiêu,aim,lời,words,programme,¶3\n\
        2045,mục tiêu,aim,lời,words,programme,¶3\n",
    ),
    (
        "goals",
        "id,milestone,sector,text_vi,text_en,indicator,note_vi,note_en,source,locator\n\
        goal-1,2025,industry,chữ,words,growth,ghi chú,a note,programme,¶2\n\
        goal-2,2045,,chữ,words,,,,programme,¶3\n",
    ),
    (
        "sectors",
        "id,named,name_vi,name_en,short_vi,short_en\n\
        economy,false,Kinh tế,Economy,KT,Econ.\n\
        industry,true,Công nghiệp,Industry,CN,Ind.\n\
        digital,true,Số,Digital,Số,Dig.\n",
    ),
    ("measures", "id,sector,text_vi,text_en,source,locator\nmeasure-1,industry,việc,work,programme,¶6\n"),
    ("branches", "id,text_vi,text_en,source,locator\nprocessing,chế biến,processing,programme,¶6\n"),
    ("tasks", "id,text_vi,text_en,source,locator\ntask-1,việc,task,programme,¶5\n"),
    ("breakthroughs", "id,task,text_vi,text_en,source,locator\nroads,task-1,hạ tầng,roads,programme,¶5\n"),
    ("duties", "id,role,who_vi,who_en,what_vi,what_en,source,locator\nduty-1,review,ai,who,gì,what,programme,¶7\n"),
    (
        "events",
        "id,date,text_vi,text_en,short_vi,short_en,source\nissued,2021-09-30,ban hành,issued,ra,out,programme\n",
    ),
    (
        "units",
        "id,name_vi,name_en,pattern_vi,pattern_en,pace\npercent,phần trăm,per cent,{}%,{}%,linear\nmillion,triệu,million,{} triệu,{} million,compound\n",
    ),
    (
        "indicators",
        "id,sector,name_vi,name_en,short_vi,short_en,unit,definition_vi,definition_en,axis_from_zero,direction\n\
        growth,economy,tăng,growth,t,g,percent,là,is,true,up\n\
        share-a,industry,phần,share,p,s,percent,là,is,true,none\n\
        share-b,industry,phần,share,p,s,percent,là,is,true,none\n",
    ),
    (
        "observations",
        "id,indicator,period,kind,scope,value,low,high,bound,document,source,locator,agrees,note_vi,note_en\n\
        g-2022,growth,2022,result,binh-phuoc,8.42,,,exact,,yearbook,bảng 1,one,,\n\
        g-2023,growth,2023,result,binh-phuoc,8.34,,,exact,,yearbook,bảng 1,conflict,khác,differs\n\
        g-2023-b,growth,2023,result,binh-phuoc,8.1,,,about,,undated,đầu,conflict,,\n\
        g-2024,growth,2024,estimate,binh-phuoc,9.32,,,exact,,yearbook,bảng 1,several,,\n\
        g-9m,growth,2024-01/2024-09,result,binh-phuoc,7.5,,,exact,,yearbook,bảng 1,one,,\n\
        g-plan,growth,2025,plan,binh-phuoc,10,,,at-least,decision-1,programme,¶2,one,,\n\
        g-2030,growth,2021/2030,target,binh-phuoc,,8.5,9,exact,decision-1,programme,¶2,one,,\n\
        a-2023,share-a,2023,result,binh-phuoc,60,,,exact,,yearbook,bảng 2,one,,\n\
        b-2023,share-b,2023,result,binh-phuoc,40.1,,,exact,,yearbook,bảng 2,one,,\n\
        a-2022,share-a,2022,result,binh-phuoc,61,,,exact,,yearbook,bảng 2,one,,\n\
        b-2022,share-b,2022,result,dong-nai,45,,,exact,,yearbook,bảng 2,one,,\n\
        b-2050,share-b,2031/2050,vision,binh-phuoc,70,,,about,,programme,¶2,one,,\n",
    ),
    ("confirmations", "observation,source\ng-2022,undated\n"),
    (
        "charts",
        "id,sector,kind,guess,name_vi,name_en,note_vi,note_en\n\
        growth,economy,progress,true,tăng,growth,,\n\
        shares,industry,shares,false,phần,shares,nhớ,note\n",
    ),
    ("chart_indicators", "chart,indicator\ngrowth,growth\nshares,share-a\nshares,share-b\n"),
    ("gaps", "id,text_vi,text_en,why_vi,why_en\ngap-1,không rõ,unknown,vì,because\n"),
    ("since", "id,text_vi,text_en,source,locator\nmerger,một tỉnh,one province,yearbook,tr. 1\n"),
    ("shifts", "id,name_vi,name_en,change_vi,change_en\nsoft,mục tiêu,aim,nhẹ đi,softened\n"),
    (
        "wordings",
        "id,shift,who_vi,who_en,text_vi,text_en,observation,source,locator\n\
        words,soft,Báo,Paper,cơ bản,basically,,programme,¶2\n\
        number,soft,Quyết định,Decision,,,g-2030,programme,¶3\n",
    ),
    (
        "slides",
        "id,kind,brief,seconds,chart,sector,milestone,title_vi,title_en,say_vi,say_en,question_vi,question_en,answer_vi,answer_en,source\n\
        opening,title,true,30,,,,Chào,Hello,nói,say it,hỏi,ask,đáp,answer,programme\n\
        grown,chart,false,60,growth,economy,,,,tăng {g-2024} năm 2024,grew {g-2024} in 2024,hỏi,ask,cần {g-plan},takes {g-plan},yearbook\n",
    ),
];

/// A copy of the tiny package in a folder of its own, taken away at the end.
pub(super) struct Package(pub(super) PathBuf);

impl Package {
    pub(super) fn sound() -> Package {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("road-content-{}-{count}", std::process::id()));
        fs::create_dir_all(&dir).expect("the folder for temporary files can be written");
        let package = Package(dir);
        SOUND.iter().for_each(|(table, text)| package.write(table, text));
        package
    }

    pub(super) fn path(&self, table: &str) -> PathBuf {
        self.0.join(table).with_extension("csv")
    }

    pub(super) fn write(&self, table: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(table), text).expect("a temporary file can be written");
    }

    /// Replaces one text, which must be there once.
    pub(super) fn swap(&self, table: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(table)).expect("the table was written");
        assert_eq!(text.matches(old).count(), 1, "`{old}` must stand once in {table}");
        self.write(table, text.replace(old, new));
    }

    pub(super) fn faults(&self) -> Vec<Fault> {
        read_all(&self.0).err().unwrap_or_default()
    }

    pub(super) fn content(&self, lang: Lang) -> Content {
        read(&self.0, lang).unwrap_or_else(|faults| panic!("{}", lines(&faults)))
    }
}

impl Drop for Package {
    fn drop(&mut self) {
        // What stays behind is in the folder for temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The faults, a line each.
pub(super) fn lines(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}
